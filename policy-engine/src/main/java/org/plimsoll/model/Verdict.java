package org.plimsoll.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an evaluation says of an account, from the mildest to the gravest. */
public enum Verdict {
  /** Nothing is to be done. */
  HEALTHY,
  /** Somebody should know. */
  WARNING,
  /** Collateral must be added. */
  CALL,
  /** Positions are to be closed. */
  LIQUIDATE,
  /** No figure can be given. */
  REFUSED;

  /** The word as written in a policy. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict with that word. */
  public static Optional<Verdict> of(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }

  /** The words a {@code verdict} line may give. */
  public static List<String> declarable() {
    return List.of(WARNING.word(), CALL.word(), LIQUIDATE.word());
  }
}
