package org.plimsoll.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.LookupTable;

/**
 * Where a plan node is computed.
 *
 * @param run the evaluation
 * @param subject the thing at hand, with its figures so far
 * @param level the number of the level at hand; {@link Levels#NONE} when there is none
 * @param origin on whose behalf
 * @param legs the legs that can be named
 * @param row the table row whose rate is at hand, while slices pay; else null
 */
record Frame(
    PlanRun run,
    Subject subject,
    int level,
    Origin origin,
    List<Pair.Leg> legs,
    LookupTable.@Nullable Row row) {

  /** A view from a thing, with no table row at hand. */
  Frame(PlanRun run, Subject subject, int level, Origin origin, List<Pair.Leg> legs) {
    this(run, subject, level, origin, legs, null);
  }

  /** The same view with a table row at hand. */
  Frame in(LookupTable.Row paying) {
    return new Frame(run, subject, level, origin, legs, paying);
  }

  /** The thing at hand. */
  Thing thing() {
    return subject.thing();
  }

  /** The same view from a member of a set. */
  Frame at(Subject member) {
    return new Frame(run, member, level, origin, member.legs());
  }

  /** The leg with that name. */
  Pair.Leg leg(String name) {
    for (Pair.Leg leg : legs) {
      if (leg.name().equals(name)) {
        return leg;
      }
    }
    throw new IllegalArgumentException("no leg `" + name + "` at hand");
  }
}
