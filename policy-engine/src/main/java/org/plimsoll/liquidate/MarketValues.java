package org.plimsoll.liquidate;

import java.util.HashSet;
import java.util.Set;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TypedExpression;

/** Whether the equity of a policy counts what positions are worth, or only what they gained. */
final class MarketValues {
  private final Set<Figure> seen = new HashSet<>();

  private MarketValues() {}

  /** True when equity looks at market values or mark prices, by whatever figures. */
  static boolean areCountedBy(CheckedPolicy policy) {
    return new MarketValues().isCountedBy(policy.account().equity());
  }

  private boolean isCountedBy(Figure figure) {
    return seen.add(figure)
        && figure.definitions().stream()
            .flatMap(definition -> Parts.all(definition.formula()).stream())
            .anyMatch(this::isCountedBy);
  }

  private boolean isCountedBy(TypedExpression part) {
    if (part instanceof TypedExpression.AttributeValue value) {
      return value.attribute() == Attribute.MARKET_VALUE
          || value.attribute() == Attribute.MARK_PRICE;
    }
    return part instanceof TypedExpression.FigureValue value && isCountedBy(value.figure());
  }
}
