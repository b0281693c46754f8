package org.plimsoll.solve;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;

/**
 * One way to form a pair out of the members of a set.
 *
 * @param form the form
 * @param row the number of the table row it is formed for, from 1; 0 when its form has no table
 * @param legs what each leg is, in the order of the form
 */
public record PairChoice(String form, int row, List<Part> legs) {

  /**
   * What one leg is.
   *
   * @param name the name of the leg
   * @param member the place of the member in its set, from 0
   * @param takes units of the measure in one pair-unit, above 0
   */
  public record Part(String name, int member, Exact takes) {}

  /** Copies the legs. */
  public PairChoice {
    legs = List.copyOf(legs);
  }

  /** As many units as the scarcest leg allows when that much of each member is left. */
  Exact units(List<Exact> left) {
    return legs.stream()
        .map(leg -> left.get(leg.member()).dividedBy(leg.takes()))
        .reduce(Exact::min)
        .orElse(Exact.ZERO);
  }

  /** What is left of each member behind so many units. */
  List<Exact> behind(List<Exact> left, Exact units) {
    List<Exact> rest = new ArrayList<>(left);
    for (Part leg : legs) {
      rest.set(leg.member(), rest.get(leg.member()).minus(units.times(leg.takes())));
    }
    return rest;
  }

  /** The pair of so many units of members of those sizes. */
  Pair pair(
      String offsets,
      int number,
      Exact units,
      List<? extends Thing> set,
      List<Exact> sizes,
      boolean inPlace) {
    List<Pair.Leg> made = new ArrayList<>();
    for (Part leg : legs) {
      Exact consumed = units.times(leg.takes());
      Exact share = consumed.dividedBy(sizes.get(leg.member()));
      made.add(new Pair.Leg(leg.name(), set.get(leg.member()), consumed, share));
    }
    return new Pair(offsets, form, row, number, units, made, inPlace);
  }
}
