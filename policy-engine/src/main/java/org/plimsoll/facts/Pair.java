package org.plimsoll.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.money.Exact;

/**
 * Legs that hedge each other, formed by one form of an offsets block.
 *
 * @param offsets the offsets block
 * @param form the form
 * @param row the number of the table row it was formed for, from 1; 0 when its form has no table
 * @param number counts the pairs of the block from 1, in the order they were formed
 * @param matched units of the measure one pair-unit was formed with
 * @param legs the legs, in the order of the form
 * @param inPlace true when the pairs with the least total were wanted, and the search for them
 *     would have been too long, so that this one was formed in the order written in their place
 */
public record Pair(
    String offsets,
    String form,
    int row,
    int number,
    Exact matched,
    List<Leg> legs,
    boolean inPlace)
    implements Thing {

  /**
   * One leg: the slice of a position, or of a group, that the pair uses up.
   *
   * @param name the leg's name in the form
   * @param thing the position or group
   * @param consumed units of the measure used up, above 0
   * @param share the part of the whole that this is, above 0 and at most 1
   */
  public record Leg(String name, Thing thing, Exact consumed, Exact share) {

    /** The leg as a whole, before anything of it is used up. */
    public static Leg whole(String name, Thing thing) {
      return new Leg(name, thing, Exact.ZERO, Exact.ONE);
    }

    /** What it is called: the instrument of a position, the keys of a group. */
    public String held() {
      return thing instanceof HeldPosition position ? position.instrument() : thing.label();
    }
  }

  /** Copies the legs. */
  public Pair {
    legs = List.copyOf(legs);
  }

  /** The leg with that name. */
  public Leg leg(String name) {
    return legs.stream().filter(leg -> leg.name().equals(name)).findFirst().orElseThrow();
  }

  /** What the legs are, by their names. */
  public Map<String, Thing> things() {
    Map<String, Thing> things = new TreeMap<>();
    legs.forEach(leg -> things.put(leg.name(), leg.thing()));
    return things;
  }

  /**
   * True when the pair lies in a group: with all its legs, or with the one leg that is asked for.
   *
   * @param leg the leg that must lie in it; absent when all must
   */
  public boolean isIn(Group group, Optional<String> leg) {
    return leg.isPresent()
        ? legs.stream().anyMatch(each -> each.name().equals(leg.get()) && group.holds(each.thing()))
        : legs.stream().allMatch(each -> group.holds(each.thing()));
  }

  @Override
  public String label() {
    return offsets + " " + number;
  }
}
