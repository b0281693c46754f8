package org.plimsoll.model;

import java.util.Optional;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;

/** Labels and words that both engines must spell alike in a trace or a refusal. */
public final class TraceLabels {
  private TraceLabels() {}

  /** The node that says which part of a position a leg is. */
  public static String share(String instrument) {
    return "share of " + instrument + " in the pair";
  }

  /** The node of one slice of a paying figure. */
  public static String slice(LookupTable.Row row) {
    return "slice in row " + row.number();
  }

  /** The node of a slice's payment. */
  public static String sliceCharge(LookupTable.Row row) {
    return "slice in row " + row.number() + " at its rate";
  }

  /** The node of a rounding; its last word is the direction. */
  public static String rounded(TypedExpression.Rounded node) {
    return "rounded " + node.direction().word();
  }

  /** The sentence when no definition of a figure applies. */
  public static String undefined(Figure figure, String thing) {
    return "no statement gives `" + figure.name() + "` of " + thing;
  }

  /** The sentence when a divisor is zero. */
  public static String zeroDivisor(TypedExpression.Arithmetic node) {
    return "`" + node.text() + "` divides by `" + node.right().text() + "`, which is 0";
  }

  /** The sentence when a function has no value for its arguments. */
  public static String noValue(TypedExpression.FunctionCall node, OutOfDomain why) {
    return "`" + node.text() + "` has no value: " + why.getMessage();
  }

  /** The node of the right of an option; {@code name} is what it stands for. */
  public static String right(TypedExpression right, String name) {
    return right.text().equals(name) ? name : right.text() + " is " + name;
  }

  /** The sentence when a set is empty and the phrase needs a member. */
  public static String emptySet(TypedExpression.Gathering node) {
    return "`" + node.text() + "` has no members to choose from";
  }

  /** What a value is of: the thing looked at, and the one the line is about where it is another. */
  public static String seen(Thing thing, Thing about) {
    boolean same = thing.getClass() == about.getClass() && thing.label().equals(about.label());
    return same ? thing.label() : thing.label() + ", in a line about " + about.label();
  }

  /** The node of a value in one scenario of a list. */
  public static String inScenario(String scenario) {
    return "in " + scenario;
  }

  /** Why a scenario that is asked for by its name has no value. */
  public static String noScenario(TypedExpression.InScenario node) {
    return "the list `" + node.list() + "` in force has no scenario `" + node.scenario() + "`";
  }

  /** The node of a value that a scenario's row gives. */
  public static String scenarioValue(TypedExpression.ScenarioValue node, ScenarioList.Row row) {
    return node.column() + " of " + row.name();
  }

  /** The node of a value of a risk array. */
  public static String riskArray(Thing thing, ScenarioList.Row row) {
    return "risk-array of " + thing.label() + " in " + row.name();
  }

  /** The sentence when the members of a group differ in what should be alike. */
  public static String notShared(TypedExpression.Gathering node, Thing group) {
    return "the members of " + group.label() + " differ in `" + node.text() + "`";
  }

  /** The sentence when a thing lies in no group of a set. */
  public static String noGroup(Thing thing, String set) {
    return thing.label() + " lies in no " + Group.word(set);
  }

  /** The sentence when no row of a table fits. */
  public static String noRow(String table, String keys) {
    return "no row of `" + table + "` fits " + keys;
  }

  /** The sentence when a value passes every bound of a table. */
  public static String noBand(TypedExpression.Lookup node, Exact first, Optional<Exact> second) {
    String keys = node.band().orElseThrow().text() + " " + first;
    String both =
        second
            .map(each -> keys + ", " + node.second().orElseThrow().text() + " " + each)
            .orElse(keys);
    return noRow(node.table().name(), both);
  }

  /** The sentence when a rounding step is not above zero. */
  public static String badStep(TypedExpression.Rounded node) {
    return "the rounding step `" + node.step().text() + "` is not above 0";
  }
}
