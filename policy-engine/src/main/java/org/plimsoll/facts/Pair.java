package org.plimsoll.facts;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * Legs that hedge each other, formed by one form of an offsets block.
 *
 * @param offsets the offsets block
 * @param form the form
 * @param number counts the pairs of the block from 1, in the order they were formed
 * @param matched units of the measure one pair-unit was formed with
 * @param legs the legs, in the order of the form
 */
public record Pair(String offsets, String form, int number, Exact matched, List<Leg> legs)
    implements Thing {

  /**
   * One leg: the slice of a position that the pair uses up.
   *
   * @param name the leg's name in the form
   * @param position the position
   * @param consumed units of the measure used up, above 0
   * @param share the part of the whole position that this is, above 0 and at most 1
   */
  public record Leg(String name, HeldPosition position, Exact consumed, Exact share) {}

  /** Copies the legs. */
  public Pair {
    legs = List.copyOf(legs);
  }

  /** The leg with that name. */
  public Leg leg(String name) {
    return legs.stream().filter(leg -> leg.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public String label() {
    return offsets + " " + number;
  }
}
