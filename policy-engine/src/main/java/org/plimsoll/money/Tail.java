package org.plimsoll.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The far end of a list of losses.
 *
 * <p>Both measures weigh all losses alike, as historical simulation does. Source of the formulas:
 * Acerbi and Tasche, "On the coherence of expected shortfall" (2002), for a discrete distribution.
 */
public final class Tail {
  private Tail() {}

  /**
   * The smallest loss that at least the share {@code confidence} of all losses does not exceed.
   *
   * @param losses at least one, in any order
   * @param confidence above 0 and below 1
   */
  public static Exact valueAtRisk(List<Exact> losses, Exact confidence) {
    List<Exact> rising = rising(losses);
    int place = 0;
    while (Exact.of(place + 1).compareTo(confidence.times(Exact.of(losses.size()))) < 0) {
      place++;
    }
    return rising.get(place);
  }

  /**
   * The average of the worst part of all losses: of the part that {@code confidence} leaves. A loss
   * that lies on the edge counts with the part of it that lies beyond.
   *
   * @param losses at least one, in any order
   * @param confidence above 0 and below 1
   */
  public static Exact expectedShortfall(List<Exact> losses, Exact confidence) {
    List<Exact> falling = rising(losses);
    Collections.reverse(falling);
    Exact beyond = Exact.ONE.minus(confidence).times(Exact.of(losses.size()));
    Exact left = beyond;
    Exact sum = Exact.ZERO;
    for (Exact loss : falling) {
      Exact weight = left.min(Exact.ONE);
      sum = sum.plus(loss.times(weight));
      left = left.minus(weight);
      if (left.signum() <= 0) {
        break;
      }
    }
    return sum.dividedBy(beyond);
  }

  private static List<Exact> rising(List<Exact> losses) {
    List<Exact> rising = new ArrayList<>(losses);
    Collections.sort(rising);
    return rising;
  }
}
