package org.plimsoll.check.law;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Parts;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.PolicyUnit;

/**
 * No price counts without a limit of its age: a block that looks at quotes, at an index price, at a
 * last or given price says somewhere how old it may be.
 *
 * <p>Accounts have been liquidated at prices that a feed had long ceased to renew.
 */
final class PriceAgeLaw implements Law {
  private static final Map<Attribute, Attribute> AGES =
      Map.of(
          Attribute.QUOTED_PRICE, Attribute.QUOTE_AGE,
          Attribute.INDEX, Attribute.INDEX_AGE,
          Attribute.ASSET_INDEX, Attribute.ASSET_INDEX_AGE,
          Attribute.LAST, Attribute.LAST_AGE,
          Attribute.ASSET_LAST, Attribute.ASSET_LAST_AGE,
          Attribute.GIVEN, Attribute.GIVEN_AGE,
          Attribute.ASSET_GIVEN, Attribute.ASSET_GIVEN_AGE);

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    Map<Statement, Set<Attribute>> looked = new LinkedHashMap<>();
    for (Figure figure : policy.figures()) {
      for (Figure.Definition definition : figure.definitions()) {
        if (definition.statement().kind() == Statement.Kind.PRICES) {
          collect(
              definition.formula(),
              looked.computeIfAbsent(
                  definition.statement(), key -> EnumSet.noneOf(Attribute.class)));
        }
      }
    }
    looked.forEach(
        (statement, attributes) ->
            attributes.stream()
                .filter(price -> lacksAge(price, attributes))
                .forEach(price -> report(statement, price, unit, findings)));
  }

  private static void collect(TypedExpression formula, Set<Attribute> found) {
    for (TypedExpression part : Parts.all(formula)) {
      if (part instanceof TypedExpression.AttributeValue value) {
        found.add(value.attribute());
      }
    }
  }

  private static boolean lacksAge(Attribute price, Set<Attribute> looked) {
    return Optional.ofNullable(AGES.get(price)).filter(age -> !looked.contains(age)).isPresent();
  }

  private static void report(
      Statement statement, Attribute price, PolicyUnit unit, Findings findings) {
    boolean quotes = price == Attribute.QUOTED_PRICE;
    findings.error(
        DiagnosticCode.PRICE_AGE,
        Lines.span(unit.source(), statement.line()),
        "this block looks at "
            + (quotes ? "quotes" : "`" + price.word() + "`")
            + " and never says how old "
            + (quotes ? "they" : "it")
            + " may be",
        quotes
            ? "take them from a set: `define fresh is quotes where age is at most 10 seconds`"
            : "write `when age of " + price.word() + " is at most 60 seconds`");
  }
}
