package org.plimsoll.compile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Attribute;
import org.plimsoll.money.Exact;

/** A thing within one evaluation, with its figures so far. Used by one thread. */
final class Subject {
  private final Thing thing;
  private final ThingKind kind;
  private final @Nullable Exact[] values;
  private final @Nullable DefinitionPlan[] definitions;
  private final Map<Attribute, Exact> attributes = new EnumMap<>(Attribute.class);
  private @Nullable Binding binding;

  /** A thing without figures; {@code slots} is how many figures it can have, levels counted. */
  Subject(Thing thing, int slots) {
    this.thing = thing;
    this.kind = ThingKind.of(thing);
    this.values = new Exact[slots];
    this.definitions = new DefinitionPlan[slots];
  }

  Thing thing() {
    return thing;
  }

  ThingKind kind() {
    return kind;
  }

  /** The legs, when it is a pair. */
  List<Pair.Leg> legs() {
    return thing instanceof Pair pair ? pair.legs() : List.of();
  }

  /**
   * A numeric attribute, read of the account and the market once.
   *
   * @throws org.plimsoll.facts.MissingFact when a fact it needs is missing
   */
  Exact attribute(Attribute attribute) {
    Exact known = attributes.get(attribute);
    if (known == null) {
      known = attribute.number(thing);
      attributes.put(attribute, known);
    }
    return known;
  }

  /** The figure in that slot, null when it has not been computed. */
  @Nullable Exact value(int slot) {
    return values[slot];
  }

  /** The definition the figure in that slot was computed by, null when it has not been. */
  @Nullable DefinitionPlan definition(int slot) {
    return definitions[slot];
  }

  /** Keeps a figure. */
  void keep(int slot, Exact value, DefinitionPlan definition) {
    values[slot] = value;
    definitions[slot] = definition;
  }

  /** The statements that apply to it, null when they have not been chosen. */
  @Nullable Binding binding() {
    return binding;
  }

  /** Keeps the statements that apply. */
  void bind(Binding found) {
    this.binding = found;
  }
}
