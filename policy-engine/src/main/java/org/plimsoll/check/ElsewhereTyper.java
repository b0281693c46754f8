package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/** Judges {@code FIGURE at unmoved} and {@code FIGURE at SCENARIO}. */
final class ElsewhereTyper {
  private static final String UNMOVED = "unmoved";

  private final ExpressionTyper expressions;
  private final Names names;

  ElsewhereTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
    this.names = expressions.names();
  }

  /** The value in another state of affairs; nothing for anything else. */
  Optional<TypedExpression> of(Expression.Reference node) {
    Optional<Word> at = node.level().filter(word -> !names.levels().contains(word.text()));
    if (at.isEmpty()) {
      return Optional.empty();
    }
    Scope scope = expressions.scope();
    Expression.Reference plain =
        new Expression.Reference(node.span(), node.path(), Optional.empty());
    String text = ExpressionText.of(node);
    if (at.get().text().equals(UNMOVED)) {
      TypedExpression inner = expressions.in(scope.unmoved()).number(plain);
      return Optional.of(new TypedExpression.Unmoved(inner.type(), text, inner));
    }
    Optional<String> own = ownList(node);
    List<String> lists = own.map(List::of).orElseGet(() -> holding(at.get().text()));
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    String list = lists.get(0);
    if (lists.size() > 1 || !scenarios(list).contains(at.get().text())) {
      unclear(at.get(), lists);
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    TypedExpression inner = expressions.in(scope.inScenarioOf(list)).number(plain);
    return Optional.of(
        new TypedExpression.InScenario(inner.type(), text, inner, list, at.get().text()));
  }

  /** The list in each scenario of which the figure has a value. */
  private Optional<String> ownList(Expression.Reference node) {
    return node.path().size() == 1
        ? names.figure(expressions.scope(), node.head().text()).flatMap(Figure::scenarios)
        : Optional.empty();
  }

  private List<String> holding(String scenario) {
    List<String> holding = new ArrayList<>(names.scenarios().keySet());
    holding.removeIf(list -> !scenarios(list).contains(scenario));
    return holding;
  }

  private List<String> scenarios(String list) {
    return Objects.requireNonNull(names.scenarios().get(list)).rows().stream()
        .map(ScenarioList.Row::name)
        .toList();
  }

  private void unclear(Word at, List<String> lists) {
    String list = lists.get(0);
    if (lists.size() > 1) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              at.span(),
              "`" + at + "` is a scenario of `" + list + "` and of `" + lists.get(1) + "`",
              "give one of them another name");
      return;
    }
    String nearest = Nearest.hint(at.text(), scenarios(list));
    expressions
        .findings()
        .unknown(
            at,
            "`" + list + "` has no scenario called `" + at + "`",
            nearest.isEmpty() ? "write `at` and the name of one scenario" : nearest);
  }
}
