package org.plimsoll.agreement;

import java.util.List;
import java.util.Random;

/** A policy being written at random. */
record Draft(Random random, StringBuilder text, List<String> levels) {

  void line(String line) {
    text.append(line).append('\n');
  }

  String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** True once in so many times. */
  boolean chance(int times) {
    return random.nextInt(times) == 0;
  }

  /** A rate between two whole percentages, sometimes with digits behind the point. */
  String percent(int least, int most) {
    int whole = least + random.nextInt(most - least);
    return chance(3) && whole >= 0 ? whole + "." + (1 + random.nextInt(99)) + "%" : whole + "%";
  }
}
