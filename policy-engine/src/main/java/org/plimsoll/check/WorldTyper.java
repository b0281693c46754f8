package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Group;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;

/** Judges what names mean in groups and scenarios, and values of other states of affairs. */
final class WorldTyper {
  private static final String RISK_ARRAY = "risk-array";

  private final ExpressionTyper expressions;
  private final Scope scope;
  private final Names names;

  WorldTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
    this.scope = expressions.scope();
    this.names = expressions.names();
  }

  /** A value of a scenario, or a figure of a group; nothing for anything else. */
  Optional<TypedExpression> of(Expression.Reference node, String head, String of) {
    if (of.equals(ScenarioList.NAME)) {
      return Optional.of(ofScenario(node, head));
    }
    Optional<GroupRule> group = names.group(of);
    if (group.isEmpty()) {
      return Optional.empty();
    }
    boolean itself = scope.owner() == Owner.GROUP && scope.set().equals(group.get().name());
    if (!itself && !liesIn(group.get())) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "nothing here lies in one `" + of + "`",
              "figures of a group are taken from its members, or from groups inside it");
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    Scope inside = itself ? scope : scope.of(Owner.GROUP, group.get().name());
    return new ReferenceTyper(names, expressions.findings(), inside, expressions.in(inside))
        .own(node, head, inside, Optional.empty());
  }

  private boolean liesIn(GroupRule rule) {
    if (scope.owner() == Owner.GROUP) {
      GroupRule own = Objects.requireNonNull(names.groups().get(scope.set()));
      return rule.contains(own);
    }
    return scope.owner() == rule.of();
  }

  /** A name that stands alone: the scenario itself, or a number of its one column `point`. */
  Optional<TypedExpression> alone(Expression.Reference node, String head) {
    return head.equals(ScenarioList.NAME) && !scope.scenarios().isEmpty()
        ? Optional.of(ofScenario(node, head))
        : Optional.empty();
  }

  private TypedExpression ofScenario(Expression.Reference node, String head) {
    String text = ExpressionText.of(node);
    for (String name : scope.scenarios()) {
      ScenarioList list = Objects.requireNonNull(names.scenarios().get(name));
      Optional<ValueType> type = type(list, head);
      if (type.isPresent()) {
        return new TypedExpression.ScenarioValue(type.get(), text, name, head);
      }
    }
    if (scope.scenarios().isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "no scenario is at hand here",
              "write `define NAME in each scenario of LIST is ...`, or `... over LIST`");
    } else if (!isBroken(scope.scenarios().get(0))) {
      List<String> columns = new ArrayList<>();
      scope.scenarios().forEach(each -> columns.addAll(columns(each)));
      String nearest = Nearest.hint(head, columns);
      expressions
          .findings()
          .unknown(
              node.head(),
              "a scenario of `" + scope.scenarios().get(0) + "` has no `" + head + "`",
              nearest.isEmpty() ? "it has " + String.join(", ", columns) : nearest);
    }
    return ExpressionTyper.unjudged(node);
  }

  /** True for a list without any scenario, which has been reported. */
  private boolean isBroken(String name) {
    ScenarioList list = Objects.requireNonNull(names.scenarios().get(name));
    return list.rows().isEmpty() && !list.columns().containsKey(ScenarioList.POINT);
  }

  private List<String> columns(String list) {
    List<String> columns =
        new ArrayList<>(Objects.requireNonNull(names.scenarios().get(list)).columns().keySet());
    columns.add(ScenarioList.NAME);
    return columns;
  }

  private static Optional<ValueType> type(ScenarioList list, String column) {
    if (column.equals(ScenarioList.NAME)) {
      List<String> rows = list.rows().stream().map(ScenarioList.Row::name).toList();
      return Optional.of(new ValueType.Named(ScenarioList.NAME, rows));
    }
    if (column.equals(ScenarioList.NUMBER)) {
      return Optional.of(ValueTypes.NUMBER);
    }
    return Optional.ofNullable(list.columns().get(column));
  }

  /** In a group: a key of the group, or a number that all its members share. */
  Optional<TypedExpression> ofMembers(Expression.Reference node) {
    String head = node.head().text();
    boolean bare = node.path().size() == 1;
    Optional<TypedExpression> scenario =
        bare ? alone(node, head).or(() -> riskArray(node, head)) : Optional.empty();
    if (scenario.isPresent() || scope.owner() != Owner.GROUP) {
      return scenario;
    }
    GroupRule rule = Objects.requireNonNull(names.groups().get(scope.set()));
    int key = rule.keyNames().indexOf(head);
    if (bare && key >= 0 && !(rule.keys().get(key).type() instanceof ValueType.Numeric)) {
      ValueType type = rule.keys().get(key).type();
      return Optional.of(new TypedExpression.GroupKey(type, head, rule.name(), key));
    }
    if (scope.selecting()) {
      return Optional.empty();
    }
    Scope member = scope.of(rule.of(), "");
    return new ReferenceTyper(names, expressions.findings(), member, expressions.in(member))
        .find(node)
        .filter(each -> each.type() instanceof ValueType.Numeric)
        .map(each -> shared(node, rule, each));
  }

  /** The value of the position's risk array for the scenario at hand. */
  private Optional<TypedExpression> riskArray(Expression.Reference node, String head) {
    boolean here =
        head.equals(RISK_ARRAY)
            && scope.owner() == Owner.POSITION
            && names.figure(scope, head).isEmpty();
    if (here && scope.scenarios().isEmpty()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              "`risk-array` has a value in each scenario, and none is at hand here",
              "write `define NAME in each scenario of LIST is ...`");
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    ValueType type = ValueTypes.price(expressions.amounts().currency());
    return here
        ? Optional.of(
            new TypedExpression.RiskArrayValue(
                type, ExpressionText.of(node), scope.scenarios().get(0)))
        : Optional.empty();
  }

  private static TypedExpression shared(
      Expression.Reference node, GroupRule rule, TypedExpression each) {
    TypedExpression.SetKind kind =
        switch (rule.of()) {
          case BALANCE -> TypedExpression.SetKind.BALANCES;
          case ORDER -> TypedExpression.SetKind.ORDERS;
          default -> TypedExpression.SetKind.POSITIONS;
        };
    return new TypedExpression.Gathering(
        each.type(),
        ExpressionText.of(node),
        TypedExpression.Gather.SHARED,
        new TypedExpression.MemberSet(kind, "", true),
        Optional.of(each),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** {@code VALUE with (NUMBER is VALUE, ...)}. */
  TypedExpression supposed(Expression.Supposed node) {
    TypedExpression inner = expressions.number(node.inner());
    List<TypedExpression.Supposition> suppositions = new ArrayList<>();
    Owner owner = owner();
    ExpressionTyper seen =
        scope.owner() == Owner.GROUP ? expressions.in(scope.of(owner, "")) : expressions;
    for (Expression.Supposition each : node.suppositions()) {
      TypedExpression value = seen.number(each.value());
      Optional<ValueType> type = Movable.type(names, expressions.amounts(), owner, each.what());
      if (type.isEmpty()) {
        Movable.report(expressions, owner, each.what(), "supposed");
      } else if (value.type() instanceof ValueType.Numeric is
          && !is.unit().equals(((ValueType.Numeric) type.get()).unit())) {
        expressions
            .findings()
            .error(
                DiagnosticCode.UNIT,
                each.value().span(),
                "`"
                    + each.what()
                    + "` is "
                    + type.get().words()
                    + ", and `"
                    + value.text()
                    + "` is "
                    + value.type().words(),
                "suppose it in its own unit");
      }
      suppositions.add(new TypedExpression.Supposition(owner, each.what().text(), value));
    }
    return inner.type() instanceof ValueType.Unjudged
        ? inner
        : new TypedExpression.Supposed(inner.type(), ExpressionText.of(node), inner, suppositions);
  }

  /** Whose numbers are supposed: those of the thing at hand, of a group those of its members. */
  private Owner owner() {
    if (scope.owner() == Owner.GROUP) {
      return Objects.requireNonNull(names.groups().get(scope.set())).of();
    }
    return scope.owner() == Owner.CLOSING
        ? scope.outer().orElse(Owner.POSITION)
        : scope.owner() == Owner.ISOLATED ? Owner.POSITION : scope.owner();
  }

  /** True when a set of groups lies within the group at hand. */
  boolean isIts(GroupRule rule) {
    return scope.owner() == Owner.GROUP
        && Objects.requireNonNull(names.groups().get(scope.set())).contains(rule);
  }

  /** The word for one group of a set. */
  static String word(GroupRule rule) {
    return Group.word(rule.name());
  }
}
