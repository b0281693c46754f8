package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Thing;

/**
 * The things of one evaluation, made as they are asked for. A thing is known by its kind and label:
 * a balance in BTC and a position in BTC are two.
 */
final class Subjects {
  private final Holdings holdings;
  private final Map<ThingKind, Integer> slots;
  private final Map<String, Subject> byBalance = new HashMap<>();
  private final Map<String, Subject> byPosition = new HashMap<>();
  private final Map<String, Subject> byPair = new HashMap<>();
  private final Map<ThingKind, Map<String, Subject>> others = new EnumMap<>(ThingKind.class);
  private final Subject account;
  private @Nullable List<Subject> balances;
  private @Nullable List<Subject> positions;

  /** The things of an account; {@code slots} is how many figures each kind can have. */
  Subjects(Holdings holdings, Map<ThingKind, Integer> slots) {
    this.holdings = holdings;
    this.slots = slots;
    this.account = made(holdings.account());
  }

  /** The account. */
  Subject account() {
    return account;
  }

  /** The balances, in their order. */
  List<Subject> balances() {
    if (balances == null) {
      balances = all(holdings.balances());
    }
    return balances;
  }

  /** The cross positions, in their order. */
  List<Subject> positions() {
    if (positions == null) {
      positions = all(holdings.cross());
    }
    return positions;
  }

  /** The open orders, in their order. */
  List<Subject> orders() {
    return all(holdings.orders());
  }

  /** Some things, in their order. */
  List<Subject> all(List<? extends Thing> things) {
    List<Subject> found = new ArrayList<>(things.size());
    for (Thing thing : things) {
      found.add(of(thing));
    }
    return found;
  }

  /** The subject of a thing. */
  Subject of(Thing thing) {
    return switch (ThingKind.of(thing)) {
      case ACCOUNT -> account;
      case BALANCE -> of(thing, byBalance);
      case POSITION -> of(thing, byPosition);
      case PAIR -> of(thing, byPair);
      case GROUP, ORDER, ASSET, INSTRUMENT, QUOTE, CLOSING ->
          of(thing, byOther(ThingKind.of(thing)));
    };
  }

  private Subject of(Thing thing, Map<String, Subject> known) {
    Subject found = known.get(thing.label());
    if (found == null) {
      found = made(thing);
      known.put(thing.label(), found);
    }
    return found;
  }

  private Map<String, Subject> byOther(ThingKind kind) {
    return others.computeIfAbsent(kind, key -> new HashMap<>());
  }

  /** The subject of that kind that a subject is or is part of. */
  Subject in(Subject subject, ThingKind kind) {
    return subject.kind() == kind ? subject : of(subject.thing().home());
  }

  private Subject made(Thing thing) {
    return new Subject(thing, slots.getOrDefault(ThingKind.of(thing), 0));
  }

  /** Hands every thing asked for so far to {@code visitor}, in no particular order. */
  void forEach(Consumer<Subject> visitor) {
    visitor.accept(account);
    byBalance.values().forEach(visitor);
    byPosition.values().forEach(visitor);
    byPair.values().forEach(visitor);
    others.values().forEach(same -> same.values().forEach(visitor));
  }
}
