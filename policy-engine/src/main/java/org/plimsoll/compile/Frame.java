package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;

/**
 * Where a plan node is computed.
 *
 * @param run the evaluation
 * @param subject the thing at hand, with its figures so far
 * @param level the number of the level at hand; {@link Levels#NONE} when there is none
 * @param origin on whose behalf
 * @param legs the legs that can be named
 */
record Frame(PlanRun run, Subject subject, int level, Origin origin, List<Pair.Leg> legs) {

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
