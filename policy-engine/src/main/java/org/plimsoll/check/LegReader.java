package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;

/** Reads the legs of a form: what they take, and which members they are. */
final class LegReader {
  private final Declared declared;
  private final PairScope scopes;
  private final Optional<Offsets.Rows> rows;

  LegReader(Declared declared, PairScope scopes, Optional<Offsets.Rows> rows) {
    this.declared = declared;
    this.scopes = scopes;
    this.rows = rows;
  }

  /** The legs of a form, in their order. */
  List<Offsets.LegRule> read(Block.Form form) {
    List<Offsets.LegRule> legs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Line line : form.lines()) {
      if (line instanceof Line.Leg leg) {
        legs.add(leg(leg, declared.expressions(scopes.ofLeg(names, rows))));
        if (names.contains(leg.name().text())) {
          declared.taken(leg.name(), "a leg");
        }
        names.add(leg.name().text());
      }
    }
    return legs;
  }

  private Offsets.LegRule leg(Line.Leg leg, ExpressionTyper expressions) {
    List<TypedCondition> names = new ArrayList<>();
    List<TypedCondition> others = new ArrayList<>();
    for (Condition part : parts(leg.where())) {
      TypedCondition typed = expressions.conditions().type(part);
      (Parts.all(typed).stream().allMatch(LegReader::isName) ? names : others).add(typed);
    }
    return new Offsets.LegRule(
        leg.name().text(),
        takes(leg.takes(), expressions),
        joined(names),
        others.isEmpty() ? Optional.empty() : Optional.of(joined(others)));
  }

  /** All parts of an {@code and} must hold, so each can be judged where that is best. */
  private static List<Condition> parts(Condition where) {
    return where instanceof Condition.Joined joined && joined.all()
        ? joined.parts().stream().flatMap(part -> parts(part).stream()).toList()
        : List.of(where);
  }

  /** True for what a thing is, which rules can know of it without computing anything. */
  private static boolean isName(TypedExpression part) {
    if (part instanceof TypedExpression.AttributeValue value) {
      return value.attribute().isKey();
    }
    if (part instanceof TypedExpression.InputValue value) {
      return value.input().isKey();
    }
    if (part instanceof TypedExpression.OfPair value) {
      return value.what() instanceof PairValue.OfLeg leg && isName(leg.inner());
    }
    return part instanceof TypedExpression.NameConstant || part instanceof TypedExpression.GroupKey;
  }

  private static TypedCondition joined(List<TypedCondition> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    String text = parts.stream().map(TypedCondition::text).collect(Collectors.joining(" and "));
    return new TypedCondition.Joined(text, true, parts);
  }

  private TypedExpression takes(Expression node, ExpressionTyper expressions) {
    if (node instanceof Amount amount) {
      boolean good = amount.isBare() && amount.number().signum() > 0;
      return good
          ? new TypedExpression.Constant(
              ValueTypes.NUMBER, amount.text(), Exact.of(amount.number()))
          : one(node, "write `takes 1`");
    }
    TypedExpression typed = expressions.type(node);
    boolean column =
        typed instanceof TypedExpression.OfPair value
            && value.what() instanceof PairValue.Column
            && typed.type() instanceof ValueType.Numeric numeric
            && numeric.unit().isNone();
    return column || typed.type() instanceof ValueType.Unjudged
        ? typed
        : one(node, "write `takes 1`, or `takes COLUMN of row` in a form for each row of a table");
  }

  private TypedExpression one(Expression node, String hint) {
    declared
        .findings()
        .error(DiagnosticCode.UNIT, node.span(), "a leg takes a plain number above 0", hint);
    return new TypedExpression.Constant(ValueTypes.NUMBER, "1", Exact.ONE);
  }
}
