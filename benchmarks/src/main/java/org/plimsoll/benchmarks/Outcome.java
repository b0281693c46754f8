package org.plimsoll.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.model.Verdict;

/**
 * What all variants must agree on. Numbers are compared by value: {@code 1.0} and {@code 1.00} are
 * one.
 *
 * @param collateral what the balances count for
 * @param equity what backs the account
 * @param initial initial requirement
 * @param maintenance maintenance requirement
 * @param ratio maintenance divided by equity, 6 decimals; {@code none} without equity
 * @param verdict the verdict
 * @param margins margin of each position, by instrument
 * @param credits the credited pairs, by form and legs
 */
public record Outcome(
    BigDecimal collateral,
    BigDecimal equity,
    BigDecimal initial,
    BigDecimal maintenance,
    String ratio,
    Verdict verdict,
    List<Margin> margins,
    List<Credit> credits) {

  /** Strips trailing zeros and puts the lists into their order. */
  public Outcome {
    collateral = plain(collateral);
    equity = plain(equity);
    initial = plain(initial);
    maintenance = plain(maintenance);
    margins = sorted(margins, Comparator.comparing(Margin::instrument));
    credits =
        sorted(
            credits,
            Comparator.comparing(Credit::form)
                .thenComparing(Credit::one)
                .thenComparing(Credit::other));
  }

  /** The margin of a position before offsets. */
  public record Margin(String instrument, BigDecimal initial, BigDecimal maintenance) {
    /** Strips trailing zeros. */
    public Margin {
      initial = plain(initial);
      maintenance = plain(maintenance);
    }
  }

  /** A pair of legs, the units both give up, and what they are credited. */
  public record Credit(
      String form,
      String one,
      String other,
      BigDecimal units,
      BigDecimal initial,
      BigDecimal maintenance) {
    /** Strips trailing zeros. */
    public Credit {
      units = plain(units);
      initial = plain(initial);
      maintenance = plain(maintenance);
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    List<T> copy = new ArrayList<>(list);
    copy.sort(order);
    return List.copyOf(copy);
  }
}
