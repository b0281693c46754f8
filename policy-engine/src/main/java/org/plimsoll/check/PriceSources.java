package org.plimsoll.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.facts.Price;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/** Says where the price of each case of a formula comes from: by the first price it looks at. */
final class PriceSources {
  /** Figures looked into: one that needs itself is reported by its own law. */
  private final Set<Figure> seen = new HashSet<>();

  private PriceSources() {}

  /** A formula with the same cases, whose values are numbers of words in {@link Price#SOURCES}. */
  static TypedExpression of(TypedExpression price) {
    return new PriceSources().sources(price);
  }

  private TypedExpression sources(TypedExpression price) {
    if (price instanceof TypedExpression.Rounded rounded) {
      return sources(rounded.inner());
    }
    if (price instanceof TypedExpression.Refused) {
      return price;
    }
    if (price instanceof TypedExpression.Cases cases) {
      List<TypedExpression.Case> each =
          cases.cases().stream()
              .map(one -> new TypedExpression.Case(sources(one.value()), one.when()))
              .toList();
      return new TypedExpression.Cases(
          ValueTypes.NUMBER, cases.text(), each, sources(cases.otherwise()));
    }
    seen.clear();
    String source = source(price);
    return new TypedExpression.Constant(
        ValueTypes.NUMBER, source, Exact.of(Price.SOURCES.indexOf(source)));
  }

  private String source(TypedExpression price) {
    if (price.text().equals(PricesReader.WORTHLESS)) {
      return Price.NOTHING;
    }
    for (TypedExpression part : Parts.all(price)) {
      if (part instanceof TypedExpression.Gathering) {
        return Price.QUOTES;
      }
      if (part instanceof TypedExpression.FunctionCall call && call.function().isOfOption()) {
        return Price.MODEL;
      }
      if (part instanceof TypedExpression.PriceOf) {
        return Price.CONVERSION;
      }
      if (part instanceof TypedExpression.FigureValue figure
          && !figure.figure().definitions().isEmpty()
          && seen.add(figure.figure())) {
        return source(figure.figure().definitions().get(0).formula());
      }
      if (part instanceof TypedExpression.AttributeValue value) {
        return source(value.attribute());
      }
    }
    return Price.FIXED;
  }

  private static String source(Attribute attribute) {
    return switch (attribute) {
      case ASSET_INDEX, INDEX -> Price.INDEX;
      case ASSET_AVERAGE, AVERAGE -> Price.AVERAGE;
      case ASSET_LAST, LAST -> Price.LAST;
      case LISTED_UNDERLYING_PRICE -> Price.CONVERSION;
      default -> Price.GIVEN;
    };
  }
}
