package org.plimsoll.money;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which neighbour a value between two steps goes to. */
public enum RoundingDirection {
  /** To the larger neighbour: -1.5 becomes -1. */
  UP("up"),
  /** To the smaller neighbour: -1.5 becomes -2. */
  DOWN("down"),
  /** To the neighbour nearer zero. */
  TOWARD_ZERO("toward-zero"),
  /** To the neighbour farther from zero. */
  AWAY_FROM_ZERO("away-from-zero"),
  /** To the nearer neighbour; from the middle away from zero. */
  HALF_UP("half-up"),
  /** To the nearer neighbour; from the middle to the even multiple of the step. */
  HALF_EVEN("half-even");

  private final String word;

  RoundingDirection(String word) {
    this.word = word;
  }

  /** The word as written in a policy. */
  public String word() {
    return word;
  }

  /** The direction with that word. */
  public static Optional<RoundingDirection> of(String word) {
    return Arrays.stream(values()).filter(direction -> direction.word.equals(word)).findFirst();
  }

  /** All words, in the order of this list. */
  public static List<String> words() {
    return Arrays.stream(values()).map(RoundingDirection::word).toList();
  }
}
