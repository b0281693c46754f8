package org.plimsoll.check;

import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * The two rates that say what a balance counts for; each is the same at all levels, or by level.
 */
public enum CollateralWeight {
  /** What a holding loses, from 0% to 100% of its value. */
  HAIRCUT("haircut", "a haircut", "outside 0% to 100%"),
  /** How often a debt counts, at least 100% of it. */
  DEBT_WEIGHT("debt-weight", "a debt-weight", "below 100%");

  private final String word;
  private final String noun;
  private final String outside;

  CollateralWeight(String word, String noun, String outside) {
    this.word = word;
    this.noun = noun;
    this.outside = outside;
  }

  /** The weight that a figure is called by, if it is one. */
  static Optional<CollateralWeight> of(String figure) {
    return figure.equals(HAIRCUT.word)
        ? Optional.of(HAIRCUT)
        : figure.equals(DEBT_WEIGHT.word) ? Optional.of(DEBT_WEIGHT) : Optional.empty();
  }

  /** True for a column of one of the weights. */
  public static boolean isOne(String column) {
    return HAIRCUT.isColumn(column) || DEBT_WEIGHT.isColumn(column);
  }

  /** How policies write it. */
  public String word() {
    return word;
  }

  /** The word with its article. */
  public String noun() {
    return noun;
  }

  /** How messages call a rate that is out of bounds. */
  public String outside() {
    return outside;
  }

  /** The smallest rate it may be. */
  Exact lowest() {
    return this == HAIRCUT ? Exact.ZERO : Exact.ONE;
  }

  /** The largest rate it may be; empty for no bound. */
  Optional<Exact> highest() {
    return this == HAIRCUT ? Optional.of(Exact.ONE) : Optional.empty();
  }

  /** True when it may be that rate. */
  public boolean allows(Exact rate) {
    return rate.compareTo(lowest()) >= 0
        && highest().map(most -> rate.compareTo(most) <= 0).orElse(true);
  }

  /** How the column for one level is headed. */
  public String at(String level) {
    return word + " at " + level;
  }

  /** True for the column of the weight, whether for all levels or for one. */
  public boolean isColumn(String column) {
    return column.equals(word) || isOfLevel(column);
  }

  /** True for a column of the weight at one level. */
  boolean isOfLevel(String column) {
    return column.startsWith(word + " at ");
  }
}
