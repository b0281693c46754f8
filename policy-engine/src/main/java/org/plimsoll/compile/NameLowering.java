package org.plimsoll.compile;

import java.util.List;
import java.util.function.Function;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;

/** Lowers name-valued expressions. */
final class NameLowering {
  private final TableLowering tables;
  private final Function<TypedExpression, NumberPlan> numbers;

  /** {@code numbers} lowers the numbers that some names follow from. */
  NameLowering(TableLowering tables, Function<TypedExpression, NumberPlan> numbers) {
    this.tables = tables;
    this.numbers = numbers;
  }

  /** The plans of some names, in their order. */
  List<NamePlan> lowered(List<TypedExpression> nodes) {
    return nodes.stream().map(this::lowered).toList();
  }

  /**
   * The plan of a name.
   *
   * @throws IllegalArgumentException when the expression is no name: the checker lets none pass
   */
  NamePlan lowered(TypedExpression node) {
    if (node instanceof TypedExpression.NameConstant constant) {
      return new NamePlan.Written(constant.text());
    }
    if (node instanceof TypedExpression.AttributeValue value) {
      Source source = new Source(value.leg(), false);
      return value.attribute().isKey()
          ? new NamePlan.OfAttribute(value.attribute(), source)
          : new NamePlan.OfNumber(value.attribute(), source);
    }
    if (node instanceof TypedExpression.InputValue value && value.input().isKey()) {
      return new NamePlan.OfInput(value.input(), new Source(value.leg(), false));
    }
    if (node instanceof TypedExpression.GroupKey key) {
      return new NamePlan.OfGroup(key.set(), key.key());
    }
    if (node instanceof TypedExpression.ScenarioValue value) {
      return new NamePlan.OfScenario(value);
    }
    if (node instanceof TypedExpression.LevelAtHand) {
      return new NamePlan.OfLevel();
    }
    if (node instanceof TypedExpression.Lookup cell) {
      return new NamePlan.OfTable(tables.lookup(cell));
    }
    if (node instanceof TypedExpression.OfThis value) {
      return new ThisPlans.OfName(lowered(value.inner()));
    }
    if (node instanceof TypedExpression.OfPair value) {
      return ofPair(value);
    }
    throw new IllegalArgumentException("`" + node.text() + "` is no name");
  }

  private NamePlan ofPair(TypedExpression.OfPair node) {
    if (node.what() instanceof PairValue.Column column) {
      return new PairPlans.NameOfRow(column);
    }
    if (node.what() instanceof PairValue.Side side) {
      return new PairPlans.SideOfGroup(numbers.apply(side.measure()));
    }
    PairValue.OfLeg leg = (PairValue.OfLeg) node.what();
    return new PairPlans.NameOfLeg(leg.leg(), lowered(leg.inner()));
  }
}
