package org.plimsoll.record;

import java.util.List;

/** What came of deciding again. */
public sealed interface Replayed {
  /** The decision is the same, byte for byte, derivation included. */
  record Equal() implements Replayed {}

  /**
   * The decision is another one.
   *
   * @param differences what differs, at least one thing
   */
  record Different(List<Difference> differences) implements Replayed {
    /** Copies the list. */
    public Different {
      differences = List.copyOf(differences);
    }
  }

  /**
   * The account was erased on demand, so that nobody can decide again.
   *
   * @param erasure when, on whose demand and why
   */
  record Erased(Erasure erasure) implements Replayed {}

  /**
   * It cannot be decided again.
   *
   * @param why what is wrong and what to do, in a sentence
   */
  record Impossible(String why) implements Replayed {}

  /**
   * A field that differs.
   *
   * @param field its path, such as {@code positions[0].initialMargin}
   * @param recorded its value in the record; {@code absent} when it has none
   * @param replayed its value now
   */
  record Difference(String field, String recorded, String replayed) {}
}
