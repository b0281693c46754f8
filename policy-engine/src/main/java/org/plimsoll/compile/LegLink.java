package org.plimsoll.compile;

/**
 * The test that a leg has the same value as an earlier one, such as the same underlying. Both must
 * have the attribute. A link is found through a hash index, so that joining the positions of a wide
 * account stays linear; the same test in a {@link LegPredicate} is right but quadratic.
 *
 * @param attribute the attribute of this leg
 * @param earlierLeg the earlier leg, from 0
 * @param earlierAttribute the attribute of the earlier leg
 */
public record LegLink(String attribute, int earlierLeg, String earlierAttribute) {

  /** The test that {@code attribute} is the same in this leg and in {@code earlierLeg}. */
  public static LegLink same(String attribute, int earlierLeg) {
    return new LegLink(attribute, earlierLeg, attribute);
  }
}
