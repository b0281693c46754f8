package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.Group;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges {@code FIGURE of this THING}: what the thing that the line is about has. */
final class ThisTyper {
  private final ExpressionTyper expressions;
  private final Scope scope;

  ThisTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
    this.scope = expressions.scope();
  }

  /** The value; a thing that the line is not about is reported. */
  TypedExpression type(Expression.Reference node) {
    String thing = node.ofThis().orElseThrow();
    Expression.Reference own = node.withoutThis();
    Scope line = scope.line();
    if (scope.selecting()) {
      return refuse(
          node,
          "a condition that chooses things is about each thing itself",
          "write `" + ExpressionText.of(own) + "` alone");
    }
    if (line.owner() == Owner.ACCOUNT) {
      return refuse(
          node,
          "this line is about the account, not about " + aWord(thing),
          thing.equals(Owner.ACCOUNT.word())
              ? "write `" + figureOf(own, thing) + "`"
              : "write the line in a block about each " + thing);
    }
    if (!is(line, thing)) {
      String subject = subject(line);
      return refuse(
          node,
          "this line is about " + aWord(subject) + ", not about " + aWord(thing),
          thing.equals(Owner.ACCOUNT.word())
              ? "write `" + figureOf(own, thing) + "`"
              : "write `" + figureOf(own, "this " + subject) + "`");
    }
    TypedExpression inner =
        (scope.about().isEmpty() ? expressions : expressions.in(scope.ofLine())).type(own);
    return scope.about().isEmpty() || inner.type() instanceof ValueType.Unjudged
        ? inner
        : new TypedExpression.OfThis(inner.type(), ExpressionText.of(node), inner);
  }

  /** What to write where a name is one of the thing that the line is about; nothing where not. */
  Optional<String> advice(Expression.Reference node) {
    Optional<Scope> line =
        scope.about().filter(about -> about.owner() != Owner.ACCOUNT && !scope.selecting());
    boolean has =
        line.isPresent()
            && node.ofThis().isEmpty()
            && names(scope.ofLine()).contains(node.head().text());
    return has
        ? line.map(about -> "write `" + figureOf(node, "this " + subject(about)) + "`")
        : Optional.empty();
  }

  /** What a thing has of its own: its names, numbers, inputs and figures. */
  private List<String> names(Scope line) {
    Names all = expressions.names();
    List<String> names = new ArrayList<>(line.locals().keySet());
    names.addAll(all.figures().names(line.owner(), line.set()));
    Owner of = line.owner();
    if (of == Owner.GROUP) {
      GroupRule rule = Objects.requireNonNull(all.groups().get(line.set()));
      names.addAll(rule.keyNames());
      of = rule.of();
    }
    Owner owner = of;
    Attribute.of(owner).stream()
        .filter(each -> line.owner() != Owner.GROUP || !each.isKey())
        .forEach(each -> names.add(each.word()));
    all.inputs().values().stream()
        .filter(each -> Names.has(owner, each.of()) && !each.isKey())
        .forEach(each -> names.add(each.name()));
    return names;
  }

  /** How the line calls the thing it is about: {@code book}, {@code position}; nothing for none. */
  static String subject(Scope line) {
    return switch (line.owner()) {
      case GROUP -> Group.word(line.set());
      case ISOLATED -> Owner.POSITION.word();
      default -> line.owner().word();
    };
  }

  /** A step of a liquidation is about what it closes, and so about the position. */
  private static boolean is(Scope line, String thing) {
    return thing.equals(subject(line))
        || line.outer().map(Owner::word).filter(thing::equals).isPresent();
  }

  private static String figureOf(Expression.Reference own, String whom) {
    String level = own.level().map(at -> " at " + at).orElse("");
    String text = ExpressionText.of(own);
    return text.substring(0, text.length() - level.length()) + " of " + whom + level;
  }

  private static String aWord(String word) {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }

  private TypedExpression refuse(Expression.Reference node, String message, String help) {
    expressions.findings().error(DiagnosticCode.WRONG_PLACE, node.span(), message, help);
    return ExpressionTyper.unjudged(node);
  }
}
