package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Group;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/** Judges what a name means in one scope. */
final class ReferenceTyper {
  private final Names names;
  private final Findings findings;
  private final Scope scope;
  private final ExpressionTyper expressions;

  ReferenceTyper(Names names, Findings findings, Scope scope, ExpressionTyper expressions) {
    this.names = names;
    this.findings = findings;
    this.scope = scope;
    this.expressions = expressions;
  }

  /** The value a reference means; an unknown name is reported. */
  TypedExpression type(Expression.Reference node) {
    return find(node).orElseGet(() -> reportUnknown(node));
  }

  /** The value a reference means, or nothing when its one word is no name the scope can see. */
  Optional<TypedExpression> find(Expression.Reference node) {
    String head = node.head().text();
    Optional<TypedExpression> elsewhere = new ElsewhereTyper(expressions).of(node);
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    if (node.ofThis().isPresent()) {
      return Optional.of(new ThisTyper(expressions).type(node));
    }
    if (node.path().size() == 1) {
      TypedExpression given = scope.given().get(head);
      return given != null
          ? Optional.of(given)
          : own(node, head, scope, Optional.empty())
              .or(() -> outer(node, head))
              .or(() -> new WorldTyper(expressions).ofMembers(node));
    }
    if (node.path().size() > 2) {
      return Optional.empty();
    }
    String of = node.path().get(1).text();
    Optional<TypedExpression> paired = new PairTyper(names, findings, expressions).of(node, of);
    if (paired.isPresent()) {
      return paired;
    }
    Optional<TypedExpression> world = new WorldTyper(expressions).of(node, head, of);
    if (world.isPresent()) {
      return world;
    }
    if (head.equals("age")) {
      Optional<TypedExpression> age =
          own(node, "age of " + of, scope, Optional.empty()).or(() -> outer(node, "age of " + of));
      if (age.isPresent()) {
        return age;
      }
    }
    if (head.equals("price")
        && (scope.owner() == Owner.ASSET || scope.owner() == Owner.INSTRUMENT)) {
      ValueType type = ValueTypes.price(expressions.amounts().currency());
      return Optional.of(new TypedExpression.PriceOf(type, ExpressionText.of(node), of));
    }
    if (scope.legs().contains(of)) {
      return own(
          node, head, Scope.of(Owner.POSITION).withLevel(scope.levelAtHand()), Optional.of(of));
    }
    LookupTable table = names.tables().get(of);
    if (table != null && scope.selecting()) {
      findings.error(
          DiagnosticCode.WRONG_PLACE,
          node.span(),
          "a statement is chosen by what a thing is, not by the table `" + of + "`",
          "choose by names such as `kind`, `underlying` or `side`, or use match columns");
      return Optional.of(ExpressionTyper.unjudged(node));
    }
    if (table != null) {
      return new LookupTyper(expressions).type(node, table);
    }
    if (of.equals("account") && scope.owner() != Owner.ISOLATED) {
      return own(
          node, head, Scope.of(Owner.ACCOUNT).withLevel(scope.levelAtHand()), Optional.empty());
    }
    boolean subject =
        names.input(scope.owner(), head).filter(input -> input.of().word().equals(of)).isPresent();
    boolean thing =
        Owner.of(of).filter(owner -> owner == holder(scope.owner())).isPresent()
            || (scope.owner() == Owner.GROUP && Group.word(scope.set()).equals(of));
    return subject || thing
        ? own(node, head, scope, Optional.empty())
        : new WorldTyper(expressions).ofMembers(node);
  }

  /** What a name means for the thing that the thing at hand is part of. */
  private Optional<TypedExpression> outer(Expression.Reference node, String head) {
    return scope
        .outer()
        .flatMap(
            home ->
                own(node, head, Scope.of(home).withLevel(scope.levelAtHand()), Optional.empty()));
  }

  private static Owner holder(Owner owner) {
    return owner == Owner.ISOLATED ? Owner.POSITION : owner;
  }

  Optional<TypedExpression> own(
      Expression.Reference node, String head, Scope seen, Optional<String> leg) {
    String text = ExpressionText.of(node);
    Optional<Figure> figure = names.figure(seen, head);
    if (figure.isPresent()) {
      return Optional.of(figure(node, figure.get(), leg));
    }
    Optional<Attribute> attribute = Attribute.find(seen.owner(), head);
    Optional<Input> input = names.input(seen.owner(), head);
    Optional<TypedExpression> found = Optional.empty();
    if (attribute.isPresent()) {
      if (attribute.get().isOfOrders()) {
        names.speakOfOrders();
      }
      ValueType type = attribute.get().type(expressions.amounts().currency());
      found = Optional.of(new TypedExpression.AttributeValue(type, text, attribute.get(), leg));
    } else if (input.isPresent()) {
      ValueType type = input.get().type();
      found = Optional.of(new TypedExpression.InputValue(type, text, input.get(), leg));
    } else if (leg.isEmpty() && names.parameters().containsKey(head)) {
      Parameter parameter = names.parameters().get(head);
      found = Optional.of(new TypedExpression.ParameterValue(parameter.type(), text, parameter));
    }
    found.ifPresent(value -> refuseLevel(node));
    return found;
  }

  private TypedExpression figure(Expression.Reference node, Figure figure, Optional<String> leg) {
    Optional<String> level = node.level().map(Word::text);
    if (scope.selecting()) {
      findings.error(
          DiagnosticCode.WRONG_PLACE,
          node.span(),
          "a statement is chosen by what a thing is, not by its figure `" + figure.name() + "`",
          "choose by names such as `kind`, `underlying` or `side`; use bands or cases for figures");
      return ExpressionTyper.unjudged(node);
    }
    if (!figure.perLevel()) {
      refuseLevel(node);
      level = Optional.empty();
    } else if (level.isEmpty() && !scope.levelAtHand()) {
      findings.error(
          DiagnosticCode.WRONG_PLACE,
          node.span(),
          "`" + figure.name() + "` has a value for each level, and none is at hand here",
          "write `"
              + ExpressionText.of(node)
              + " at "
              + names.levels().stream().findFirst().orElse("initial")
              + (figure.owner() == Owner.BALANCE ? "`, or `define ... at each level is`" : "`"));
      return ExpressionTyper.unjudged(node);
    } else if (level.isPresent() && !names.levels().contains(level.get())) {
      String nearest = Nearest.hint(level.get(), names.levels());
      findings.unknown(
          node.level().orElseThrow(),
          "there is no level called `" + level.get() + "`",
          nearest.isEmpty()
              ? "the levels of this policy are " + String.join(", ", names.levels())
              : nearest);
      return ExpressionTyper.unjudged(node);
    }
    Optional<String> list = figure.scenarios();
    if (list.isPresent() && !scope.scenarios().contains(list.get())) {
      findings.error(
          DiagnosticCode.WRONG_PLACE,
          node.span(),
          "`"
              + figure.name()
              + "` has a value in each scenario of `"
              + list.get()
              + "`, and none is at hand here",
          "write `the largest " + figure.name() + " over " + list.get() + "`");
      return ExpressionTyper.unjudged(node);
    }
    return new TypedExpression.FigureValue(
        names.figures().typeOf(figure), ExpressionText.of(node), figure, level, leg);
  }

  private void refuseLevel(Expression.Reference node) {
    node.level()
        .ifPresent(
            level ->
                findings.error(
                    DiagnosticCode.WRONG_PLACE,
                    level.span(),
                    "`" + node.head() + "` has no levels",
                    "leave out `at " + level + "`"));
  }

  private TypedExpression reportUnknown(Expression.Reference node) {
    Word head = node.head();
    if (node.path().size() == 2 && findings.isBroken(node.path().get(1).text())) {
      return ExpressionTyper.unjudged(node); // the columns of a table that could not be read
    }
    if (node.path().size() == 2 && known(head) && !knownPlace(node.path().get(1))) {
      Word of = node.path().get(1);
      List<String> places = new ArrayList<>(scope.legs());
      places.addAll(names.tables().keySet());
      places.add("account");
      names.groups().keySet().forEach(set -> places.add(Group.word(set)));
      String nearest = Nearest.hint(of.text(), places);
      findings.unknown(
          of,
          "there is nothing called `" + of + "` to take `" + head + "` of",
          nearest.isEmpty() ? "behind `of` stands a leg, a table or a kind of thing" : nearest);
      return ExpressionTyper.unjudged(node);
    }
    String nearest = Nearest.hint(head.text(), names.visible(scope));
    String elsewhere = elsewhere(head.text());
    findings.unknown(
        head,
        "there is no figure called `" + head + "` " + where(),
        new ThisTyper(expressions).advice(node).orElse(nearest.isEmpty() ? elsewhere : nearest));
    return ExpressionTyper.unjudged(node);
  }

  private boolean known(Word head) {
    return names.tables().values().stream().anyMatch(table -> table.column(head.text()) >= 0)
        || names.visible(scope).contains(head.text())
        || names.visible(Scope.of(Owner.POSITION)).contains(head.text());
  }

  private boolean knownPlace(Word of) {
    return scope.legs().contains(of.text())
        || names.tables().containsKey(of.text())
        || names.group(of.text()).isPresent()
        || Owner.of(of.text()).isPresent();
  }

  private String where() {
    return scope.owner() == Owner.ACCOUNT
        ? "of the account"
        : (List.of(Owner.ISOLATED, Owner.ASSET, Owner.INSTRUMENT, Owner.ORDER)
                    .contains(scope.owner())
                ? "of an "
                : "of a ")
            + scope.owner().word();
  }

  /** A hint for a name that another kind of thing has. */
  private String elsewhere(String name) {
    for (Owner owner : List.of(Owner.BALANCE, Owner.POSITION, Owner.ACCOUNT)) {
      if (owner != scope.owner() && names.visible(Scope.of(owner)).contains(name)) {
        String set = owner == Owner.BALANCE ? "balances" : "positions";
        return owner == Owner.ACCOUNT
            ? "it is a figure of the account"
            : "each " + owner.word() + " has one: write `the sum of " + name + " over " + set + "`";
      }
    }
    if (names.scenarios().values().stream().anyMatch(each -> each.columns().containsKey(name))) {
      return "a scenario gives it: write `" + name + " of scenario`";
    }
    int hyphen = name.indexOf('-');
    return hyphen > 0 && known(name.substring(0, hyphen))
        ? "to subtract, write `-` with a space on each side"
        : "declare it with `define`, in `inputs` or in `parameters`";
  }

  private boolean known(String name) {
    return names.visible(scope).contains(name);
  }
}
