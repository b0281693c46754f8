package org.plimsoll.solve;

import org.jspecify.annotations.Nullable;
import org.plimsoll.model.TypedCondition.Relation;
import org.plimsoll.money.Exact;

/**
 * A stretch of prices, from where it begins in one direction, on which every comparison made so far
 * has one answer. Values that are equal where it begins are compared as they are just behind.
 */
final class Stretch {
  private final Exact direction;
  private @Nullable Exact reach;

  /** A stretch towards higher prices ({@code 1}) or lower ones ({@code -1}). */
  Stretch(Exact direction) {
    this.direction = direction;
  }

  /** 1 towards higher prices, -1 towards lower ones. */
  Exact direction() {
    return direction;
  }

  /** How far the answers hold, above 0; null when they hold for ever. */
  @Nullable Exact reach() {
    return reach;
  }

  /** The sign of the difference just behind the beginning; the stretch ends where it changes. */
  int compare(Linear left, Linear right) {
    Exact apart = left.value().minus(right.value());
    Exact change = left.slope().minus(right.slope()).times(direction);
    if (apart.signum() == 0) {
      return change.signum();
    }
    if (change.signum() == -apart.signum()) {
      Exact end = apart.abs().dividedBy(change.abs());
      reach = reach == null ? end : reach.min(end);
    }
    return apart.signum();
  }

  boolean holds(Linear left, Relation relation, Linear right) {
    return relation.holds(compare(left, right));
  }

  Linear larger(Linear left, Linear right) {
    return compare(left, right) >= 0 ? left : right;
  }

  Linear smaller(Linear left, Linear right) {
    return compare(left, right) <= 0 ? left : right;
  }
}
