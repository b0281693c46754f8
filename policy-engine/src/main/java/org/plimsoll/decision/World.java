package org.plimsoll.decision;

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
   * @param values what is supposed, in the order of the traces
   */
  record Supposed(World outer, List<Value> values) implements World {

    /**
     * One number that is supposed.
     *
     * @param of the thing that has it
     * @param owner the kind of that thing
     * @param number the attribute, input or figure
     * @param value what it is
     */
    public record Value(Thing of, Owner owner, String number, Exact value) {}

    /** The things that a supposition speaks of where a thing is at hand: a group's members. */
    public static List<Thing> things(Owner owner, Thing thing) {
      return thing instanceof Group group ? group.members() : List.of(owner.in(thing));
    }

    /** Copies the list. */
    public Supposed {
      values = List.copyOf(values);
    }

    @Override
    public String label() {
      StringBuilder told = new StringBuilder("with ");
      for (int i = 0; i < values.size(); i++) {
        Value each = values.get(i);
        boolean goesOn = i + 1 < values.size() && values.get(i + 1).of().equals(each.of());
        told.append(i == 0 ? "" : ", ").append(each.number()).append(' ').append(each.value());
        told.append(goesOn ? "" : " of " + each.of().label());
      }
      return joined(outer, told.toString());
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
