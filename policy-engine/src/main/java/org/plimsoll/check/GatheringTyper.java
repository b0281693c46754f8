package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Judges phrases over sets: {@code the sum of margin over positions where ...}. */
final class GatheringTyper {
  private static final List<String> WORDS =
      List.of(
          "sum",
          "product",
          "count",
          "largest",
          "smallest",
          "average",
          "median",
          "value-at-risk",
          "expected-shortfall",
          "correlated-sum");

  private final ExpressionTyper expressions;

  GatheringTyper(ExpressionTyper expressions) {
    this.expressions = expressions;
  }

  TypedExpression type(Expression.Gathering node) {
    String word = node.word().text();
    if (!WORDS.contains(word)) {
      String nearest = Nearest.hint(word, WORDS);
      expressions
          .findings()
          .unknown(
              node.word(),
              "there is no phrase `the " + word + " ... over ...`",
              nearest.isEmpty() ? "the phrases are the " + String.join(", the ", WORDS) : nearest);
      return ExpressionTyper.unjudged(node);
    }
    if (word.equals("count") == node.each().isPresent()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.SYNTAX,
              node.span(),
              "`the " + word + "` is not written like this",
              word.equals("count")
                  ? "write `the count of positions`"
                  : "write `the " + word + " of FIGURE over SET`");
      return ExpressionTyper.unjudged(node);
    }
    Optional<Members> members = members(node);
    if (members.isEmpty()) {
      return ExpressionTyper.unjudged(node);
    }
    return gather(node, word, members.get());
  }

  /** The values of a set's members, one by one: {@code each strike over its positions}. */
  TypedExpression each(Expression.Gathering node) {
    if (!node.word().text().equals("each")) {
      expressions
          .findings()
          .unknown(
              node.word(),
              "points are not made of `" + node.word() + "`",
              "write `point each strike over positions`");
      return ExpressionTyper.unjudged(node);
    }
    return members(node)
        .map(members -> gather(node, "largest", members))
        .orElseGet(() -> ExpressionTyper.unjudged(node));
  }

  /** A set of things. */
  private record Members(
      TypedExpression.MemberSet set, Scope scope, List<TypedCondition> conditions) {
    Members(TypedExpression.SetKind kind, String name, boolean its, Scope scope) {
      this(new TypedExpression.MemberSet(kind, name, its), scope, List.of());
    }

    /** The same pairs, those of them in which the thing at hand is that leg. */
    Members as(String leg) {
      return new Members(
          new TypedExpression.MemberSet(set.kind(), set.name(), set.its(), Optional.of(leg)),
          scope,
          conditions);
    }
  }

  private Optional<Members> members(Expression.Gathering node) {
    Word set = node.set().get(0);
    Scope scope = expressions.scope();
    String name = set.text();
    if (scope.owner() == Owner.ASSET || scope.owner() == Owner.INSTRUMENT) {
      return quotes(set);
    }
    if (scope.owner() == Owner.ISOLATED) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              set.span(),
              "an isolated position stands alone: it sees no `" + name + "`",
              "use the position's own figures");
      return Optional.empty();
    }
    boolean its = node.set().size() % 2 == 0;
    Optional<Word> leg = node.set().stream().skip(its ? 3 : 2).findFirst();
    if (its) {
      Word first = set;
      set = node.set().get(1);
      name = set.text();
      if (!isIts(first, set, leg.isPresent())) {
        return Optional.empty();
      }
    }
    if (isOfOtherGroups(name)) {
      expressions
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              set.span(),
              "the points of `" + name + "` are those of one group, and none is at hand here",
              "go through them in a figure of `" + pointed(name) + "`");
      return Optional.empty();
    }
    if (leg.isPresent() && !isLeg(node.set(), set, its)) {
      return Optional.empty();
    }
    Optional<Members> known = named(name, its);
    if (known.isPresent()) {
      return leg.isEmpty() ? known : known.map(each -> each.as(leg.get().text()));
    }
    List<String> sets = new ArrayList<>(expressions.names().offsets());
    sets.add("balances");
    sets.add("positions");
    sets.addAll(expressions.names().groups().keySet());
    sets.addAll(expressions.names().scenarios().keySet());
    sets.add("orders");
    String nearest = Nearest.hint(name, sets);
    expressions
        .findings()
        .unknown(
            set,
            "there is no set called `" + name + "`",
            nearest.isEmpty() ? "the sets here are " + String.join(", ", sets) : nearest);
    return Optional.empty();
  }

  /** True for a list of scenarios whose points are those of other groups than the one at hand. */
  private boolean isOfOtherGroups(String name) {
    String of = pointed(name);
    Scope scope = expressions.scope();
    return !of.isEmpty()
        && expressions.names().groups().containsKey(of)
        && !(scope.owner() == Owner.GROUP && scope.set().equals(of));
  }

  /** The groups that a list of scenarios takes its points from; empty for none. */
  private String pointed(String name) {
    ScenarioList list = expressions.names().scenarios().get(name);
    return list == null ? "" : list.of();
  }

  private Optional<Members> named(String name, boolean its) {
    Scope scope = expressions.scope();
    Names names = expressions.names();
    if (name.equals("balances")) {
      return members(TypedExpression.SetKind.BALANCES, "", its, scope.of(Owner.BALANCE, ""));
    }
    if (name.equals("positions")) {
      return members(TypedExpression.SetKind.POSITIONS, "", its, scope.of(Owner.POSITION, ""));
    }
    if (name.equals("orders")) {
      names.speakOfOrders();
      return members(TypedExpression.SetKind.ORDERS, "", its, scope.of(Owner.ORDER, ""));
    }
    if (names.offsets().contains(name)) {
      return members(TypedExpression.SetKind.PAIRS, name, its, scope.of(Owner.PAIR, name));
    }
    if (names.groups().containsKey(name)) {
      return members(TypedExpression.SetKind.GROUPS, name, its, scope.of(Owner.GROUP, name));
    }
    return names.scenarios().containsKey(name) && !its
        ? members(TypedExpression.SetKind.SCENARIOS, name, false, scope.inScenarioOf(name))
        : Optional.empty();
  }

  private static Optional<Members> members(
      TypedExpression.SetKind kind, String name, boolean its, Scope scope) {
    return Optional.of(new Members(kind, name, its, scope));
  }

  /** True for {@code its SET} of a group whose members, or groups, lie in it; else reported. */
  private boolean isIts(Word first, Word set, boolean asLeg) {
    Scope scope = expressions.scope();
    if (!first.text().equals("its")) {
      expressions
          .findings()
          .unknown(first, "`" + first + " " + set + "` is no set", "write `its " + set + "`");
      return false;
    }
    GroupRule own = expressions.names().groups().get(scope.set());
    if (scope.owner() != Owner.GROUP || own == null) {
      return refuseIts(first, set, "only a group has members of its own");
    }
    GroupRule inner = expressions.names().groups().get(set.text());
    if (inner != null) {
      return own.contains(inner)
          || refuseIts(
              first,
              set,
              "`"
                  + set
                  + "` do not lie inside `"
                  + own.name()
                  + "`: their keys must hold "
                  + String.join(", ", own.keyNames()));
    }
    String members = own.of().word() + "s";
    Paired paired = expressions.names().paired().get(set.text());
    if (paired != null) {
      return isIts(first, set, own, paired, asLeg);
    }
    return set.text().equals(members)
        || refuseIts(first, set, "a group of " + members + " has no " + set);
  }

  /** True for pairs whose legs lie in a group, or one of which is it; else reported. */
  private boolean isIts(Word first, Word set, GroupRule own, Paired paired, boolean asLeg) {
    GroupRule legs = paired.groups().map(expressions.names().groups()::get).orElse(null);
    boolean inside = legs == null ? own.of() == Owner.POSITION : own.contains(legs);
    if (!inside) {
      return refuseIts(
          first, set, "no leg of `" + set + "` lies in one of the `" + own.name() + "`");
    }
    if (asLeg || legs == null || !legs.contains(own)) {
      return true;
    }
    expressions
        .findings()
        .error(
            DiagnosticCode.WRONG_PLACE,
            first.span().to(set.span()),
            "`" + set + "` pair different `" + own.name() + "`, so none of them lies in one",
            "write `its " + set + " as " + paired.legs().stream().findFirst().orElse("LEG") + "`");
    return false;
  }

  /** True for {@code its PAIRS as LEG}; else reported. */
  private boolean isLeg(List<Word> words, Word set, boolean its) {
    Word as = words.get(words.size() - 2);
    Word leg = words.get(words.size() - 1);
    Paired paired = expressions.names().paired().get(set.text());
    if (!its || paired == null || !as.text().equals("as")) {
      expressions
          .findings()
          .unknown(
              paired == null ? set : as,
              paired == null
                  ? "only the pairs of an offsets block have legs, and `" + set + "` is none"
                  : "`" + set + " " + as + " " + leg + "` is no set",
              "write `its PAIRS as LEG` in a group");
      return false;
    }
    if (!paired.legs().contains(leg.text())) {
      String nearest = Nearest.hint(leg.text(), paired.legs());
      expressions
          .findings()
          .unknown(
              leg,
              "the pairs of `" + set + "` have no leg `" + leg + "`",
              nearest.isEmpty() ? "their legs are " + String.join(", ", paired.legs()) : nearest);
      return false;
    }
    return true;
  }

  private boolean refuseIts(Word first, Word set, String why) {
    expressions
        .findings()
        .error(
            DiagnosticCode.WRONG_PLACE,
            first.span().to(set.span()),
            why,
            "write `over " + set + "` for all of them, or take the sum in a group");
    return false;
  }

  /** Quotes of the asset or instrument at hand, or a named set of them. */
  private Optional<Members> quotes(Word set) {
    Scope scope = expressions.scope();
    List<Line.DefineSet> chain = new ArrayList<>();
    Word last = set;
    while (scope.sets().containsKey(last.text()) && chain.size() <= scope.sets().size()) {
      Line.DefineSet named = Objects.requireNonNull(scope.sets().get(last.text()));
      chain.add(0, named);
      last = named.set();
    }
    if (!last.text().equals("quotes")) {
      List<String> sets = new ArrayList<>(scope.sets().keySet());
      sets.add("quotes");
      String nearest = Nearest.hint(last.text(), sets);
      boolean circle = scope.sets().containsKey(last.text());
      expressions
          .findings()
          .unknown(
              last,
              circle
                  ? "the set `" + last + "` is taken from itself"
                  : "there is no set called `" + last + "`",
              nearest.isEmpty() || circle
                  ? "the sets here are " + String.join(", ", sets)
                  : nearest);
      return Optional.empty();
    }
    ExpressionTyper inside = expressions.in(scope.ofQuote());
    List<TypedCondition> conditions =
        chain.stream().map(named -> inside.conditions().type(named.where())).toList();
    return Optional.of(
        new Members(
            new TypedExpression.MemberSet(TypedExpression.SetKind.QUOTES, "", false),
            scope.ofQuote(),
            conditions));
  }

  /** The conditions of the set and of the phrase, judged in that order. */
  private static Optional<TypedCondition> joined(
      List<TypedCondition> ofSet, Optional<TypedCondition> where) {
    List<TypedCondition> all = new ArrayList<>(ofSet);
    where.ifPresent(all::add);
    if (all.size() <= 1) {
      return all.stream().findFirst();
    }
    String text = all.stream().map(TypedCondition::text).collect(Collectors.joining(" and "));
    return Optional.of(new TypedCondition.Joined(text, true, all));
  }

  private TypedExpression gather(Expression.Gathering node, String word, Members members) {
    ExpressionTyper inside = expressions.in(members.scope());
    Optional<TypedCondition> where =
        joined(members.conditions(), node.where().map(inside.conditions()::type));
    TypedExpression.Gather gather =
        TypedExpression.Gather.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    Optional<Exact> confidence = new TailTyper(expressions).confidence(node, gather);
    Optional<TypedExpression.Correlation> joined =
        new CorrelationTyper(expressions).joined(node, gather, members.set(), inside);
    if (gather == TypedExpression.Gather.CORRELATED_SUM && joined.isEmpty()) {
      return ExpressionTyper.unjudged(node);
    }
    Optional<TypedExpression> each = node.each().map(inside::number);
    ValueType type = each.map(TypedExpression::type).orElse(ValueTypes.NUMBER);
    if (type instanceof ValueType.Unjudged) {
      return ExpressionTyper.unjudged(node);
    }
    if (gather == TypedExpression.Gather.PRODUCT && !((ValueType.Numeric) type).unit().isNone()) {
      expressions
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "a product over a set needs plain numbers or rates; these are " + type.words(),
              "");
      return ExpressionTyper.unjudged(node);
    }
    return new TypedExpression.Gathering(
        type, ExpressionText.of(node), gather, members.set(), each, where, confidence, joined);
  }
}
