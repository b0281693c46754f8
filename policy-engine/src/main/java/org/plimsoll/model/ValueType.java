package org.plimsoll.model;

import java.util.List;
import org.plimsoll.money.Unit;

/** What kind of value an expression has. */
public sealed interface ValueType {

  /** How people call the type in a message. */
  String words();

  /**
   * A number.
   *
   * @param unit what it counts
   * @param rate true for a rate; only a number without a unit can be one
   */
  record Numeric(Unit unit, boolean rate) implements ValueType {
    @Override
    public String words() {
      if (!unit.isNone()) {
        return unit.toString().equals(Unit.QUANTITY)
            ? "a quantity"
            : unit.toString().equals(Unit.SECOND) ? "a duration" : "an amount in " + unit;
      }
      return rate ? "a rate" : "a plain number";
    }
  }

  /**
   * A name out of a list.
   *
   * @param list what the list is called, such as {@code kind}
   * @param values the names of a closed list; empty when any name may occur
   */
  record Named(String list, List<String> values) implements ValueType {
    @Override
    public String words() {
      return "a name (" + list + ")";
    }
  }

  /** What could not be judged because of a mistake reported elsewhere; fits everything. */
  record Unjudged() implements ValueType {
    @Override
    public String words() {
      return "something not understood";
    }
  }

  /** True when a leg's share of a figure of this type is the leg's share: money and quantities. */
  default boolean isAdditive() {
    return this instanceof Numeric numeric
        && numeric.unit().powers().size() == 1
        && numeric.unit().powers().values().iterator().next() == 1
        && !numeric.unit().powers().containsKey(Unit.SECOND);
  }

  /** The unit as a trace shows it. */
  default String traceUnit() {
    if (this instanceof Numeric numeric) {
      return numeric.rate() ? "rate" : numeric.unit().toString();
    }
    return "name";
  }
}
