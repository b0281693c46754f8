package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/**
 * Keeps a rate that a formula gives within its bounds: outside them the figure is refused, because
 * collateral would be worth less than nothing, or more than its value, or a debt less than it is.
 *
 * @param word what the rate is
 * @param lowest the smallest it may be
 * @param highest the largest it may be; empty for no bound
 * @param outside how messages call a rate beyond them
 */
record RateLimits(String word, Exact lowest, Optional<Exact> highest, String outside) {
  private static final ValueType RATE = ValueTypes.RATE;

  /** The limits of a margin rate. */
  static final RateLimits OF_MARGIN =
      new RateLimits("rate", Exact.ZERO, Optional.of(Exact.ONE), "outside 0% to 100%");

  /** The limits of a weight of collateral. */
  static RateLimits of(CollateralWeight weight) {
    return new RateLimits(weight.word(), weight.lowest(), weight.highest(), weight.outside());
  }

  /** The rate that an exception makes, refused where it is out of bounds. */
  TypedExpression ofException(TypedExpression changed, String name) {
    return kept(
        changed,
        "the exception `" + name + "` makes a rate of `" + changed.text() + "` " + outside);
  }

  /** The rate that a formula of the block gives, refused where it is out of bounds. */
  TypedExpression ofFormula(TypedExpression formula) {
    return kept(formula, "the " + word + " `" + formula.text() + "` is " + outside);
  }

  /** The rate of a table whose rows parameters may replace, refused where it is out of bounds. */
  TypedExpression ofTable(TypedExpression cell, String table) {
    return kept(cell, "the " + word + " in `" + table + "` is " + outside);
  }

  /** The rate as it is where its form keeps it within the bounds. */
  private TypedExpression kept(TypedExpression rate, String sentence) {
    boolean proven = ProvenRange.of(rate).within(lowest, highest);
    if (rate.type() instanceof ValueType.Unjudged || proven) {
      return rate;
    }
    return new TypedExpression.Cases(
        RATE,
        rate.text(),
        List.of(new TypedExpression.Case(rate, within(rate))),
        new TypedExpression.Refused(RATE, "refuse", sentence));
  }

  private TypedCondition within(TypedExpression rate) {
    String least = highest.isPresent() ? "" : " is at least";
    List<TypedCondition> tests = new ArrayList<>();
    tests.add(test(rate, least, TypedCondition.Relation.AT_LEAST, lowest));
    highest.ifPresent(most -> tests.add(test(rate, "", TypedCondition.Relation.AT_MOST, most)));
    return tests.size() == 1
        ? tests.get(0)
        : new TypedCondition.Joined(rate.text() + " is between 0% and 100%", true, tests);
  }

  private static TypedCondition test(
      TypedExpression left, String words, TypedCondition.Relation relation, Exact bound) {
    String text = bound.times(Exact.of(100)) + "%";
    return new TypedCondition.NumberTest(
        left.text() + words + " " + text,
        left,
        relation,
        new TypedExpression.Constant(RATE, text, bound));
  }
}
