package org.plimsoll.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Condition.Relation;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges conditions: both sides alike, names out of their lists. */
final class ConditionTyper implements Condition.Visitor<TypedCondition> {
  private final ExpressionTyper expressions;
  private final ReferenceTyper references;

  ConditionTyper(ExpressionTyper expressions, ReferenceTyper references) {
    this.expressions = expressions;
    this.references = references;
  }

  TypedCondition type(Condition condition) {
    return condition.accept(this);
  }

  @Override
  public TypedCondition visitJoined(Condition.Joined node) {
    return new TypedCondition.Joined(
        ExpressionText.of(node), node.all(), node.parts().stream().map(this::type).toList());
  }

  @Override
  public TypedCondition visitNegation(Condition.Negation node) {
    return new TypedCondition.Not(ExpressionText.of(node), type(node.inner()));
  }

  @Override
  public TypedCondition visitComparison(Condition.Comparison node) {
    TypedExpression left = expressions.type(node.left());
    String text = ExpressionText.of(node);
    TypedCondition condition =
        switch (node.relation()) {
          case MISSING -> missing(node, left, text);
          case ONE_OF -> names(node, left, text);
          case IS ->
              left.type() instanceof ValueType.Named
                  ? names(node, left, text)
                  : number(node, left, text);
          case BETWEEN -> between(node, left, text);
          case ABOVE, BELOW, AT_LEAST, AT_MOST -> number(node, left, text);
        };
    return node.negated() ? new TypedCondition.Not(text, condition) : condition;
  }

  private static TypedCondition unjudged(String text) {
    return new TypedCondition.Joined(text, true, List.of());
  }

  private TypedCondition missing(Condition.Comparison node, TypedExpression left, String text) {
    TypedExpression of = left instanceof TypedExpression.OfThis value ? value.inner() : left;
    boolean given =
        of instanceof TypedExpression.AttributeValue value
            && value.attribute().mayBeMissing()
            && !expressions.scope().selecting();
    if (of instanceof TypedExpression.InputValue || given) {
      return new TypedCondition.MissingTest(text, left);
    }
    if (!(left.type() instanceof ValueType.Unjudged)) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "only an input or a price can be missing; `" + left.text() + "` is always there",
              "");
    }
    return unjudged(text);
  }

  private TypedCondition between(Condition.Comparison node, TypedExpression left, String text) {
    Expression low = node.right().get(0);
    Expression high = node.right().get(1);
    return new TypedCondition.Joined(
        text,
        true,
        List.of(
            compare(node, left, TypedCondition.Relation.AT_LEAST, low, text),
            compare(node, left, TypedCondition.Relation.AT_MOST, high, text)));
  }

  private TypedCondition number(Condition.Comparison node, TypedExpression left, String text) {
    return compare(node, left, relation(node.relation()), node.right().get(0), text);
  }

  private static TypedCondition.Relation relation(Relation relation) {
    return switch (relation) {
      case ABOVE -> TypedCondition.Relation.ABOVE;
      case BELOW -> TypedCondition.Relation.BELOW;
      case AT_LEAST -> TypedCondition.Relation.AT_LEAST;
      case AT_MOST -> TypedCondition.Relation.AT_MOST;
      case IS, BETWEEN, ONE_OF, MISSING -> TypedCondition.Relation.EQUAL;
    };
  }

  private TypedCondition compare(
      Condition.Comparison node,
      TypedExpression left,
      TypedCondition.Relation relation,
      Expression rightNode,
      String text) {
    if (left.type() instanceof ValueType.Unjudged) {
      return unjudged(text);
    }
    if (left.type() instanceof ValueType.Named) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "`" + left.text() + "` is " + left.type().words() + "; names are not ordered",
              "compare names with `is` or `is one of`");
      return unjudged(text);
    }
    TypedExpression right = expressions.number(rightNode);
    boolean judged = !(right.type() instanceof ValueType.Unjudged);
    if (expressions.scope().selecting() && judged) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "a statement is chosen by what a thing is, not by the number `" + left.text() + "`",
              "choose by names such as `kind`, `underlying` or `side`; use bands or cases for"
                  + " figures");
      return unjudged(text);
    }
    if (!judged
        || !expressions.fits(node.left(), left, rightNode, right, node.span(), "compared")) {
      return unjudged(text);
    }
    return new TypedCondition.NumberTest(text, left, relation, right);
  }

  private TypedCondition names(Condition.Comparison node, TypedExpression left, String text) {
    if (left.type() instanceof ValueType.Unjudged) {
      return unjudged(text);
    }
    if (!(left.type() instanceof ValueType.Named named)) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "`"
                  + left.text()
                  + "` is "
                  + left.type().words()
                  + ", and names stand behind `one of`",
              "");
      return unjudged(text);
    }
    List<TypedExpression> names = new ArrayList<>();
    for (Expression right : node.right()) {
      name(right, named).ifPresent(names::add);
    }
    return names.size() < node.right().size()
        ? unjudged(text)
        : new TypedCondition.NameTest(text, left, names);
  }

  /**
   * True for what some other kind of thing calls a name of its own: nothing is called like that.
   */
  private boolean isOfOthers(String word) {
    Input input = expressions.names().inputs().get(word);
    return (input != null && input.isKey())
        || Arrays.stream(Attribute.values())
            .anyMatch(attribute -> attribute.isKey() && attribute.word().equals(word));
  }

  private String seen() {
    Owner owner = expressions.scope().owner();
    return owner == Owner.GROUP || owner == Owner.PAIR ? "it" : "the " + owner.word();
  }

  /** The right side of a comparison of names: a name of the list, or another name at hand. */
  Optional<TypedExpression> name(Expression node, ValueType.Named list) {
    if (node instanceof Expression.Reference reference) {
      boolean plain = reference.path().size() == 1 && reference.level().isEmpty();
      String word = reference.head().text();
      if (plain && list.values().contains(word)) {
        return Optional.of(new TypedExpression.NameConstant(list, word));
      }
      Optional<TypedExpression> found =
          plain ? references.find(reference) : Optional.of(references.type(reference));
      if (found.isPresent() && !(found.get().type() instanceof ValueType.Numeric)) {
        return ExpressionTyper.judged(found.get());
      }
      if (plain && isOfOthers(word)) {
        expressions
            .findings()
            .error(
                DiagnosticCode.WRONG_PLACE,
                node.span(),
                "`" + word + "` is a name that other things have, and not what is looked at here",
                new ThisTyper(expressions)
                    .advice(reference)
                    .orElse(
                        "compare with a name such as `BTC`, or with a name that "
                            + seen()
                            + " has"));
        return Optional.empty();
      }
      if (plain && list.values().isEmpty()) {
        expressions.names().compare(reference.head());
        return Optional.of(new TypedExpression.NameConstant(list, word));
      }
      if (plain) {
        String nearest = Nearest.hint(word, list.values());
        expressions
            .findings()
            .error(
                DiagnosticCode.UNKNOWN_VALUE,
                node.span(),
                "`" + list.list() + "` is never `" + word + "`",
                nearest.isEmpty() ? "it is one of " + String.join(", ", list.values()) : nearest);
        return Optional.empty();
      }
    }
    if (node instanceof Expression.Lookup) {
      TypedExpression cell = expressions.type(node);
      if (!(cell.type() instanceof ValueType.Numeric)) {
        return ExpressionTyper.judged(cell);
      }
    }
    expressions
        .findings()
        .error(
            DiagnosticCode.UNIT,
            node.span(),
            "`" + ExpressionText.of(node) + "` is no name, and `" + list.list() + "` is one",
            "compare it with a name");
    return Optional.empty();
  }
}
