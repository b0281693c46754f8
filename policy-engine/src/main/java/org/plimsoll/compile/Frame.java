package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.World;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ScenarioList;

/**
 * Where a plan node is computed.
 *
 * @param run the evaluation
 * @param subject the thing at hand, with its figures so far
 * @param level the number of the level at hand; {@link Levels#NONE} when there is none
 * @param origin on whose behalf
 * @param legs the legs that can be named
 * @param row the table row whose rate is at hand, while slices pay, or for which a pair is tried;
 *     else null
 * @param scenario the scenario whose moves are computed, in the world before it; else null
 * @param about the thing that the line is about; members of sets are looked at from there
 */
record Frame(
    PlanRun run,
    Subject subject,
    int level,
    Origin origin,
    List<Pair.Leg> legs,
    LookupTable.@Nullable Row row,
    World.@Nullable InScenario scenario,
    Subject about) {

  /** A view from a thing, with no table row at hand. */
  Frame(PlanRun run, Subject subject, int level, Origin origin, List<Pair.Leg> legs) {
    this(run, subject, level, origin, legs, null, null, subject);
  }

  /** The same view with a table row at hand. */
  Frame in(LookupTable.Row paying) {
    return new Frame(run, subject, level, origin, legs, paying, scenario, about);
  }

  /** The thing at hand. */
  Thing thing() {
    return subject.thing();
  }

  /** The same view from a member of a set. */
  Frame at(Subject member) {
    return new Frame(run, member, level, origin, member.legs(), null, scenario, about);
  }

  /** The view from the thing that the line is about. */
  Frame ofLine() {
    return at(about);
  }

  /** The same view in a line about the thing at hand. */
  Frame aboutIt() {
    return new Frame(run, subject, level, origin, legs, row, scenario, subject);
  }

  /** The same view on behalf of a scenario's moves. */
  Frame before(World.InScenario moving) {
    return new Frame(run, subject, level, origin, legs, row, moving, about);
  }

  /** The same view in another world. */
  Frame in(PlanRun other) {
    Subject there = other.subjects().of(other.counterpart(thing()));
    Subject line = about == subject ? there : other.subjects().of(other.counterpart(about.thing()));
    return new Frame(other, there, level, origin, there.legs(), null, scenario, line);
  }

  /** The row of a list of scenarios that is at hand. */
  ScenarioList.Row scenarioOf(String list) {
    return run.world()
        .rowWithin(list, Optional.ofNullable(scenario))
        .orElseThrow(() -> new IllegalStateException("no scenario of " + list + " at hand"));
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
