package org.plimsoll.compile;

import java.util.BitSet;

/**
 * Which conditions on figures hold for one account. Outcome {@code i} belongs to verdict rule
 * {@code i} in the order of {@link RuleBase#verdictRules}.
 */
public final class Outcomes {
  private final int size;
  private final BitSet met;

  private Outcomes(int size, BitSet met) {
    this.size = size;
    this.met = met;
  }

  /** The outcomes of {@code met.length} conditions, in order. */
  public static Outcomes of(boolean... met) {
    BitSet bits = new BitSet(met.length);
    for (int i = 0; i < met.length; i++) {
      bits.set(i, met[i]);
    }
    return new Outcomes(met.length, bits);
  }

  /**
   * The outcomes of {@code size} conditions, of which those in {@code met} hold.
   *
   * @throws IllegalArgumentException when {@code met} names a condition beyond {@code size}
   */
  public static Outcomes of(int size, BitSet met) {
    if (met.length() > size) {
      throw new IllegalArgumentException("outcome " + (met.length() - 1) + " of " + size);
    }
    return new Outcomes(size, (BitSet) met.clone());
  }

  /** The number of conditions. */
  public int size() {
    return size;
  }

  /** True when condition {@code index} holds. */
  public boolean isMet(int index) {
    return met.get(index);
  }

  /** For example {@code {0, 2} of 5}: the conditions that hold. */
  @Override
  public String toString() {
    return met + " of " + size;
  }
}
