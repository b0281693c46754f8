package org.plimsoll.compile;

import java.util.List;

/** What the condition of a leg asks beyond its tests and links; a pure function of the keys. */
@FunctionalInterface
public interface LegPredicate {

  /** True when {@code key} may be the leg that follows the {@code earlier} ones, in leg order. */
  boolean admits(List<MatchKey> earlier, MatchKey key);
}
