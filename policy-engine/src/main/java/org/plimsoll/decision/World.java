package org.plimsoll.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.money.Exact;

/** A state of affairs in which an account is evaluated: the actual one, or one made out of it. */
public sealed interface World {

  /** How traces tell it; empty for the actual one. */
  String label();

  /** A text by which worlds of one evaluation are told apart and ordered in traces. */
  String order();

  /** What it moves: attributes, inputs and figures, as policies call them. */
  Set<String> numbers();

  /** The row of a list of scenarios that is at hand in it. */
  default Optional<ScenarioList.Row> row(String list) {
    return Optional.empty();
  }

  /**
   * The row of a list that is at hand in it while the moves of another scenario are judged.
   *
   * @param moving the scenario whose moves are judged, in the world before it, or in one inside
   *     that
   */
  default Optional<ScenarioList.Row> rowWithin(String list, Optional<InScenario> moving) {
    return moving
        .filter(own -> own.list().name().equals(list))
        .map(InScenario::row)
        .or(() -> row(list));
  }

  /** Everything as it is. */
  record Actual() implements World {
    @Override
    public String label() {
      return "";
    }

    @Override
    public String order() {
      return "";
    }

    @Override
    public Set<String> numbers() {
      return Set.of();
    }
  }

  /**
   * A scenario.
   *
   * @param outer the world in which it happens
   * @param list the list it stands in
   * @param row the scenario
   */
  record InScenario(World outer, ScenarioList list, ScenarioList.Row row) implements World {
    @Override
    public String label() {
      return joined(outer, "in " + row.name() + " of " + list.name());
    }

    @Override
    public String order() {
      return outer.order() + "/" + list.name() + String.format("%06d ", row.number()) + row.name();
    }

    @Override
    public Set<String> numbers() {
      return list.moves().stream().map(ScenarioList.Move::number).collect(Collectors.toSet());
    }

    @Override
    public Optional<ScenarioList.Row> row(String name) {
      return list.name().equals(name) ? Optional.of(row) : outer.row(name);
    }
  }

  /**
   * A supposition about some things.
   *
   * @param outer the world in which it is supposed
   * @param things the things, by their labels
   * @param values what is supposed of each of them
   */
  record Supposed(World outer, List<Thing> things, List<Value> values) implements World {

    /**
     * One number that is supposed.
     *
     * @param owner the kind of thing that has it
     * @param number the attribute, input or figure
     * @param value what it is
     */
    public record Value(Owner owner, String number, Exact value) {}

    /** A supposition about a thing, or about a group and all its members. */
    public static Supposed about(World outer, Thing thing, List<Value> values) {
      List<Thing> things = new ArrayList<>(List.of(thing));
      if (thing instanceof Group group) {
        things.addAll(group.members());
      }
      return new Supposed(outer, things, values);
    }

    /** Copies the lists. */
    public Supposed {
      things = List.copyOf(things);
      values = List.copyOf(values);
    }

    @Override
    public String label() {
      String told =
          values.stream()
              .map(each -> each.number() + " " + each.value())
              .collect(Collectors.joining(", "));
      return joined(outer, "with " + told + " of " + things.get(0).label());
    }

    @Override
    public String order() {
      return outer.order() + "/" + label();
    }

    @Override
    public Set<String> numbers() {
      return values.stream().map(Value::number).collect(Collectors.toSet());
    }

    @Override
    public Optional<ScenarioList.Row> row(String name) {
      return outer.row(name);
    }
  }

  private static String joined(World outer, String own) {
    return outer.label().isEmpty() ? own : outer.label() + ", " + own;
  }
}
