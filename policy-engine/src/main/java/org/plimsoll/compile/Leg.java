package org.plimsoll.compile;

import java.util.List;

/**
 * One leg of a combination: the conditions on its own key and on how it goes with earlier legs.
 *
 * @param condition kind of thing and attribute tests of this leg alone
 * @param links equalities with earlier legs
 * @param rest what is asked beyond that
 */
public record Leg(KeyCondition condition, List<LegLink> links, LegPredicate rest) {

  /** Copies the links. */
  public Leg {
    links = List.copyOf(links);
  }

  /** A leg on which its condition and links alone decide. */
  public static Leg of(KeyCondition condition, LegLink... links) {
    return new Leg(condition, List.of(links), (earlier, key) -> true);
  }
}
