package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.ShownFigure;

/** The figures that the policy shows, such as Greeks, a line for each thing they belong to. */
final class ShownPart {
  private final Decision decision;

  ShownPart(Decision decision) {
    this.decision = decision;
  }

  Optional<Story.Section> section() {
    if (decision.shown().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Story.Branch>> subjects = new LinkedHashMap<>();
    for (ShownFigure each : decision.shown()) {
      subjects
          .computeIfAbsent(each.subject(), subject -> new ArrayList<>())
          .add(new Story.Branch(line(each), List.of()));
    }
    List<Story.Branch> branches = new ArrayList<>();
    subjects.forEach((subject, lines) -> branches.add(new Story.Branch(subject, lines)));
    return Optional.of(
        new Story.Section("Figures the policy shows", List.of(new Story.Tree(branches))));
  }

  /** The figure with its value: {@code delta: -12.5 BTC}. */
  static String line(ShownFigure shown) {
    String level = shown.level().isEmpty() ? "" : " at " + shown.level();
    return shown.figure() + level + ": " + value(shown);
  }

  /** Digits in threes with the unit; {@code none} and {@code unsolved} as they are. */
  private static String value(ShownFigure shown) {
    if (Character.isLetter(shown.value().charAt(0))) {
      return shown.value();
    }
    String unit = shown.unit().isEmpty() ? "" : " " + shown.unit();
    return Spelled.number(new BigDecimal(shown.value())) + unit;
  }
}
