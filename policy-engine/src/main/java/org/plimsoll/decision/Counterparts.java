package org.plimsoll.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.facts.Closing;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;

/** Finds in one world what a thing of another world is there. */
public final class Counterparts {
  private final Evaluation evaluation;
  private final Map<String, Thing> balances = new HashMap<>();
  private final Map<String, Thing> positions = new HashMap<>();
  private final Map<String, Thing> orders = new HashMap<>();

  /** Things of {@code evaluation}, whose holdings are {@code holdings}. */
  public Counterparts(Evaluation evaluation, Holdings holdings) {
    this.evaluation = evaluation;
    holdings.balances().forEach(each -> balances.put(each.label(), each));
    holdings.orders().forEach(each -> orders.put(each.label(), each));
    holdings.positions().forEach(each -> positions.put(each.label(), each));
  }

  /**
   * The same thing in this world.
   *
   * @throws Refused when there is no such group in it
   */
  public Thing of(Thing thing) {
    if (thing instanceof HeldPosition) {
      return positions.getOrDefault(thing.label(), thing);
    }
    if (thing instanceof HeldBalance) {
      return balances.getOrDefault(thing.label(), thing);
    }
    if (thing instanceof HeldOrder) {
      return orders.getOrDefault(thing.label(), thing);
    }
    if (thing instanceof Group group) {
      return group(group);
    }
    if (thing instanceof Closing closing) {
      return new Closing(
          closing.label(),
          of(closing.of()),
          closing.quantity(),
          closing.initialReleased(),
          closing.maintenanceReleased());
    }
    return thing instanceof Pair pair ? pair(pair) : thing;
  }

  private Group group(Group group) {
    for (Group each : evaluation.groups(group.set())) {
      if (each.keys().equals(group.keys())) {
        return each;
      }
    }
    String there = evaluation.world().label().isEmpty() ? "" : " " + evaluation.world().label();
    throw new Refused("", group.set(), 0, "there is no " + group.label() + there);
  }

  private Pair pair(Pair pair) {
    List<Pair.Leg> legs =
        pair.legs().stream()
            .map(leg -> new Pair.Leg(leg.name(), of(leg.thing()), leg.consumed(), leg.share()))
            .toList();
    return new Pair(
        pair.offsets(),
        pair.form(),
        pair.row(),
        pair.number(),
        pair.matched(),
        legs,
        pair.inPlace());
  }
}
