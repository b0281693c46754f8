package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.Line;

/**
 * What a formula can see.
 *
 * @param owner the thing at hand
 * @param set the offsets block, when the thing at hand is a pair
 * @param locals figures defined in the same block
 * @param legs names of legs, when the thing at hand is a pair or a leg is judged
 * @param levelAtHand true where a level is at hand, so that figures need no {@code at}
 * @param selecting true in a condition that chooses a statement: only names may be looked at
 * @param outer what the thing at hand is part of, whose figures it sees as well
 * @param given words that stand for a value in one place, such as the base of an exception
 * @param sets named sets of quotes
 * @param scenarios the lists of scenarios of which one is at hand, the innermost first
 * @param about what the thing sees that the line is about; empty where it is the thing at hand
 */
record Scope(
    Owner owner,
    String set,
    Map<String, Figure> locals,
    List<String> legs,
    boolean levelAtHand,
    boolean selecting,
    Optional<Owner> outer,
    Map<String, TypedExpression> given,
    Map<String, Line.DefineSet> sets,
    List<String> scenarios,
    Optional<Scope> about) {

  static Scope of(Owner owner) {
    return new Scope(
        owner,
        "",
        Map.of(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  Scope withLevel(boolean atHand) {
    return new Scope(
        owner, set, locals, legs, atHand, selecting, outer, given, sets, scenarios, about);
  }

  Scope withLocals(Map<String, Figure> figures) {
    return new Scope(
        owner, set, figures, legs, levelAtHand, selecting, outer, given, sets, scenarios, about);
  }

  Scope withLegs(List<String> names) {
    return new Scope(
        owner, set, locals, names, levelAtHand, selecting, outer, given, sets, scenarios, about);
  }

  Scope inSet(String offsets) {
    return new Scope(
        owner, offsets, locals, legs, levelAtHand, selecting, outer, given, sets, scenarios, about);
  }

  Scope choosing() {
    return new Scope(
        owner, set, locals, legs, levelAtHand, true, outer, given, sets, scenarios, about);
  }

  /** Sees the figures of what the thing at hand is part of as well. */
  Scope within(Owner home) {
    return new Scope(
        owner,
        set,
        locals,
        legs,
        levelAtHand,
        selecting,
        Optional.of(home),
        given,
        sets,
        scenarios,
        about);
  }

  /** One word more that stands for a value. */
  Scope giving(String word, TypedExpression value) {
    Map<String, TypedExpression> all = new HashMap<>(given);
    all.put(word, value);
    return new Scope(
        owner, set, locals, legs, levelAtHand, selecting, outer, all, sets, scenarios, about);
  }

  Scope withSets(Map<String, Line.DefineSet> named) {
    return new Scope(
        owner, set, locals, legs, levelAtHand, selecting, outer, given, named, scenarios, about);
  }

  /** The same view from another thing, such as a member of a set. */
  Scope of(Owner member, String memberSet) {
    return new Scope(
        member,
        memberSet,
        Map.of(),
        List.of(),
        levelAtHand,
        false,
        Optional.empty(),
        Map.of(),
        Map.of(),
        scenarios,
        Optional.of(line()));
  }

  /** The same view in a scenario of a list. */
  Scope inScenarioOf(String list) {
    List<String> all = new ArrayList<>(List.of(list));
    all.addAll(scenarios);
    return new Scope(
        owner,
        set,
        locals,
        legs,
        levelAtHand,
        selecting,
        outer,
        given,
        sets,
        List.copyOf(all),
        about);
  }

  /** The same view with no scenario at hand. */
  Scope unmoved() {
    return new Scope(
        owner, set, locals, legs, levelAtHand, selecting, outer, given, sets, List.of(), about);
  }

  /** The view from a quote of the asset or instrument at hand, which sees what that sees. */
  Scope ofQuote() {
    return new Scope(
        Owner.QUOTE,
        "",
        locals,
        List.of(),
        false,
        false,
        Optional.of(owner),
        Map.of(),
        sets,
        scenarios,
        Optional.of(line()));
  }

  /** The view from the thing that the line is about. */
  Scope line() {
    return about.orElse(this);
  }

  /**
   * The view from the thing that the line is about, in the state of affairs at hand here; words
   * that stand for a value count in their own place only.
   */
  Scope ofLine() {
    Scope line = line();
    boolean pair = line.owner == Owner.PAIR;
    return new Scope(
        line.owner,
        line.set,
        line.locals,
        pair ? line.legs : List.of(),
        levelAtHand,
        line.selecting,
        line.outer,
        pair ? line.given : Map.of(),
        line.sets,
        scenarios,
        Optional.empty());
  }
}
