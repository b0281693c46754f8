package org.plimsoll.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.facts.Moves;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.money.Exact;

/** What a world makes of the numbers of things, from the world around it. */
public final class WorldMoves implements Moves {
  private final Evaluation outer;
  private final World world;
  private final Map<String, Exact> known = new HashMap<>();

  /** The moves of {@code world}, which lies in the world of {@code outer}. */
  public WorldMoves(Evaluation outer, World world) {
    this.outer = outer;
    this.world = world;
  }

  @Override
  public Optional<Exact> of(String number, Thing thing) {
    if (world instanceof World.InScenario scenario) {
      Optional<ScenarioList.Move> move = move(scenario.list(), number, thing);
      if (move.isPresent()) {
        return Optional.of(moved(scenario, move.get(), thing));
      }
    } else if (world instanceof World.Supposed supposed) {
      Optional<Exact> value = supposed(supposed, number, thing);
      if (value.isPresent()) {
        return value;
      }
    }
    Moves around = outer.holdings().prices().moves();
    return around == Moves.NONE ? Optional.empty() : around.of(number, outer.counterpart(thing));
  }

  /** The move of a list that is about that number of that thing. */
  public static Optional<ScenarioList.Move> move(ScenarioList list, String number, Thing thing) {
    for (ScenarioList.Move move : list.moves()) {
      if (move.number().equals(number) && move.owner().owns(thing)) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }

  private Exact moved(World.InScenario scenario, ScenarioList.Move move, Thing thing) {
    String key = move.owner() + " " + move.number() + " " + thing.label();
    Exact value = known.get(key);
    if (value == null) {
      value = outer.moved(scenario, move, outer.counterpart(thing));
      known.put(key, value);
    }
    return value;
  }

  private static Optional<Exact> supposed(World.Supposed supposed, String number, Thing thing) {
    return supposed.values().stream()
        .filter(each -> each.number().equals(number) && each.owner().owns(thing))
        .filter(each -> each.of().label().equals(thing.label()))
        .map(World.Supposed.Value::value)
        .findFirst();
  }
}
