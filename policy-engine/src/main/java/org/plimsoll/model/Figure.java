package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A named figure of a kind of thing. What it is may differ by the statement that applies to the
 * thing: {@code margin} of one position comes from one block, of another from another.
 *
 * <p>Figures refer to each other, so definitions are added after all figures are known; the checker
 * {@link #seal seals} them.
 */
public final class Figure {
  private final String name;
  private final Owner owner;
  private final String set;
  private final boolean perLevel;
  private final int order;
  private Optional<String> scenarios = Optional.empty();
  private ValueType type = ValueTypes.NUMBER;
  private List<Definition> definitions = new ArrayList<>();

  /**
   * What the figure is where one statement applies.
   *
   * @param statement the statement
   * @param line the line of the define or level line
   * @param level the level it is for; empty for all
   * @param formula what it is
   */
  public record Definition(
      Statement statement, int line, Optional<String> level, TypedExpression formula) {}

  /**
   * A figure without definitions.
   *
   * @param name its name
   * @param owner what it belongs to
   * @param set the offsets block or the set of groups, for figures of pairs and groups; else empty
   * @param perLevel true when it has a value for each level
   * @param order its place in the order of the policy; traces list figures by it
   */
  public Figure(String name, Owner owner, String set, boolean perLevel, int order) {
    this.name = name;
    this.owner = owner;
    this.set = set;
    this.perLevel = perLevel;
    this.order = order;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What it belongs to. */
  public Owner owner() {
    return owner;
  }

  /** The offsets block or the set of groups, for figures of pairs and groups; else empty. */
  public String set() {
    return set;
  }

  /** True when it has a value for each level. */
  public boolean perLevel() {
    return perLevel;
  }

  /** Its place in the order of the policy. */
  public int order() {
    return order;
  }

  /** The list of scenarios in each of which it has a value; empty when it needs none. */
  public Optional<String> scenarios() {
    return scenarios;
  }

  /** It has a value in each scenario of a list; only while checking. */
  public void eachScenarioOf(String list) {
    this.scenarios = Optional.of(list);
  }

  /** Its type. */
  public ValueType type() {
    return type;
  }

  /** Sets the type; only while checking. */
  public void judge(ValueType judged) {
    this.type = judged;
  }

  /** Adds a definition; only while checking. */
  public void define(Definition definition) {
    definitions.add(definition);
  }

  /** No more definitions follow. */
  public void seal() {
    definitions = List.copyOf(definitions);
  }

  /** What it is, by statement and level. */
  public List<Definition> definitions() {
    return definitions;
  }

  @Override
  public String toString() {
    return owner.word() + "." + name;
  }
}
