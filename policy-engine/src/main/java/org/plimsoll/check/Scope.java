package org.plimsoll.check;

import java.util.List;
import java.util.Map;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;

/**
 * What a formula can see.
 *
 * @param owner the thing at hand
 * @param set the offsets block, when the thing at hand is a pair
 * @param locals figures defined in the same block
 * @param legs names of legs, when the thing at hand is a pair or a leg is judged
 * @param levelAtHand true where a level is at hand, so that figures need no {@code at}
 * @param selecting true in a condition that chooses a statement: only names may be looked at
 */
record Scope(
    Owner owner,
    String set,
    Map<String, Figure> locals,
    List<String> legs,
    boolean levelAtHand,
    boolean selecting) {

  static Scope of(Owner owner) {
    return new Scope(owner, "", Map.of(), List.of(), false, false);
  }

  Scope withLevel(boolean atHand) {
    return new Scope(owner, set, locals, legs, atHand, selecting);
  }

  Scope withLocals(Map<String, Figure> figures) {
    return new Scope(owner, set, figures, legs, levelAtHand, selecting);
  }

  Scope withLegs(List<String> names) {
    return new Scope(owner, set, locals, names, levelAtHand, selecting);
  }

  Scope inSet(String offsets) {
    return new Scope(owner, offsets, locals, legs, levelAtHand, selecting);
  }

  Scope choosing() {
    return new Scope(owner, set, locals, legs, levelAtHand, true);
  }

  /** The same view from another thing, such as a member of a set. */
  Scope of(Owner member, String memberSet) {
    return new Scope(member, memberSet, Map.of(), List.of(), levelAtHand, false);
  }
}
