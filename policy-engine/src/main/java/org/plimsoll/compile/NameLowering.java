package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.TypedExpression;

/** Lowers name-valued expressions. */
final class NameLowering {
  private final TableLowering tables;

  NameLowering(TableLowering tables) {
    this.tables = tables;
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
    throw new IllegalArgumentException("`" + node.text() + "` is no name");
  }
}
