package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads {@code offsets} blocks: what is paired with what, in which order, for which credit. */
final class OffsetsReader {
  /** The figure every form must give. */
  static final String CREDIT = "credit";

  private static final int MOST_LEGS = 4;

  private final Declared declared;
  private final StatementReader statements;

  OffsetsReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** Declares the block's name and figures, before any formula is judged. */
  void declare(Block.Offsets block) {
    String set = block.name().text();
    List<String> offsets = declared.names().offsets();
    if (offsets.contains(set)
        || set.equals("positions")
        || set.equals("balances")
        || set.equals("orders")) {
      declared.taken(block.name(), "a set");
      return;
    }
    offsets.add(set);
    FigureTable figures = declared.names().figures();
    figures.fix(
        figures.declare(CREDIT, Owner.PAIR, set, true),
        ValueTypes.money(declared.amounts().currency()));
    for (Block.Form form : block.forms()) {
      for (Line line : form.lines()) {
        if (line instanceof Line.Define define
            && declared.freeOfBuiltIns(define.name(), Owner.PAIR)) {
          figures.declare(define.name().text(), Owner.PAIR, set, define.eachLevel());
        }
      }
    }
  }

  Optional<Offsets> read(Block.Offsets block) {
    if (!block.set().text().equals("positions")) {
      declared
          .findings()
          .unknown(
              block.set(),
              "offsets pair positions, not `" + block.set() + "`",
              "write `offsets " + block.name() + " of positions by underlying`");
      return Optional.empty();
    }
    List<TypedExpression> keys = new ArrayList<>();
    ExpressionTyper chooser = declared.expressions(Scope.of(Owner.POSITION).choosing());
    for (Word key : block.keys()) {
      TypedExpression typed =
          chooser.type(new Expression.Reference(key.span(), List.of(key), Optional.empty()));
      requireName(typed, key);
      keys.add(typed);
    }
    Optional<TypedExpression> measure = measure(block);
    List<Offsets.Tie> ties = ties(block);
    requireOrder(block);
    List<Offsets.Form> forms = new ArrayList<>();
    for (Block.Form form : block.forms()) {
      form(block, form).ifPresent(forms::add);
    }
    if (block.forms().isEmpty()) {
      missing(block, "this offsets block has no form", "write `form NAME` with its legs and `end`");
    }
    return measure.map(
        each -> new Offsets(block.name().text(), block.heading().line(), keys, each, ties, forms));
  }

  private void requireName(TypedExpression typed, Word key) {
    if (typed.type() instanceof ValueType.Numeric) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              key.span(),
              "pairs are formed within one name, and `" + key + "` is " + typed.type().words(),
              "write `by underlying`");
    }
  }

  private Optional<TypedExpression> measure(Block.Offsets block) {
    List<Line.Consumes> lines = lines(block, Line.Consumes.class);
    if (lines.size() != 1) {
      missing(
          block,
          "this offsets block must say once what a pair uses up of its legs",
          "write `consumes delta` or `consumes quantity`");
      return Optional.empty();
    }
    TypedExpression typed =
        declared.expressions(Scope.of(Owner.POSITION)).number(lines.get(0).measure());
    if (typed.type() instanceof ValueType.Numeric && !typed.type().isAdditive()) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              lines.get(0).span(),
              "a pair uses up a quantity or money; `"
                  + typed.text()
                  + "` is "
                  + typed.type().words(),
              "write `consumes delta`, `consumes quantity` or `consumes notional`");
      return Optional.empty();
    }
    return ExpressionTyper.judged(typed);
  }

  private List<Offsets.Tie> ties(Block.Offsets block) {
    List<Line.Ties> lines = lines(block, Line.Ties.class);
    if (lines.size() != 1) {
      missing(
          block,
          "this offsets block must say once which of several fitting members is taken first",
          "write `ties by notional, highest first, by instrument, lowest first`");
    }
    List<Offsets.Tie> ties = new ArrayList<>();
    for (Line.Ties line : lines) {
      for (Line.TieKey key : line.keys()) {
        TypedExpression typed = declared.expressions(Scope.of(Owner.POSITION)).type(key.figure());
        if (typed instanceof TypedExpression.Lookup && typed.type() instanceof ValueType.Named) {
          declared
              .findings()
              .error(
                  DiagnosticCode.WRONG_PLACE,
                  key.span(),
                  "ties are ordered by what a position is or has, not by names of a table",
                  "order by a figure or by a name such as `instrument`");
          continue;
        }
        ExpressionTyper.judged(typed)
            .ifPresent(each -> ties.add(new Offsets.Tie(each, key.highestFirst())));
      }
    }
    return ties;
  }

  private void requireOrder(Block.Offsets block) {
    List<Line.Chooses> lines = lines(block, Line.Chooses.class);
    boolean written =
        lines.size() == 1
            && String.join(" ", lines.get(0).words().stream().map(Word::text).toList())
                .equals("order written");
    if (!written) {
      missing(
          block,
          "this offsets block must say once how it chooses among its forms",
          "write `chooses in the order written`");
    }
  }

  private static <T extends Line> List<T> lines(Block.Offsets block, Class<T> kind) {
    return block.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void missing(Block.Offsets block, String message, String hint) {
    declared.findings().error(DiagnosticCode.MISSING_RESULT, block.heading(), message, hint);
  }

  // ---- forms ------------------------------------------------------------------------------------

  private Optional<Offsets.Form> form(Block.Offsets block, Block.Form form) {
    List<Offsets.LegRule> legs = legs(form);
    List<String> names = legs.stream().map(Offsets.LegRule::name).toList();
    Statement statement =
        statements.add(
            block.name().text() + "/" + form.name().text(),
            Statement.Kind.FORM,
            form.heading().line(),
            new Statement.Legs(legs));
    Scope scope = Scope.of(Owner.PAIR).inSet(block.name().text()).withLegs(names);
    boolean credit = false;
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Line line : form.lines()) {
      if (line instanceof Line.Define define) {
        String name = define.name().text();
        if (figures.containsKey(name)) {
          declared.taken(define.name(), "a figure");
        }
        declared
            .names()
            .figures()
            .find(Owner.PAIR, block.name().text(), name)
            .ifPresent(figure -> figures.put(name, figure));
        if (name.equals(CREDIT)) {
          credit = true;
          credit(define, statement, scope, figures.get(name));
          figures.remove(name);
        }
      }
    }
    statements.define(form.lines(), figures, scope, statement);
    return judged(form, legs, credit)
        ? Optional.of(new Offsets.Form(form.name().text(), statement, legs, reason(form)))
        : Optional.empty();
  }

  private void credit(
      Line.Define define, Statement statement, Scope scope, @Nullable Figure figure) {
    if (!define.eachLevel()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              define.span(),
              "a credit has a value for each level",
              "write `define credit at each level is FORMULA`");
    }
    if (figure != null) {
      ValueType money = ValueTypes.money(declared.amounts().currency());
      declared
          .names()
          .figures()
          .define(
              figure,
              statement,
              define.span().line(),
              Optional.empty(),
              () ->
                  Roundings.apply(
                      declared,
                      CREDIT,
                      declared
                          .expressions(scope.withLevel(true))
                          .formulas()
                          .type(define.formula(), money, "a credit"),
                      define.span()));
    }
  }

  private boolean judged(Block.Form form, List<Offsets.LegRule> legs, boolean credit) {
    boolean reason = form.lines().stream().anyMatch(Line.Because.class::isInstance);
    if (legs.isEmpty() || legs.size() > MOST_LEGS) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              form.heading(),
              "a form has one to four legs; this one has " + legs.size(),
              "write `leg NAME takes 1 where CONDITION`");
    }
    if (!credit) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              form.heading(),
              "the form `" + form.name() + "` does not say its credit",
              "write `define credit at each level is FORMULA`");
    }
    if (!reason) {
      declared
          .findings()
          .error(
              DiagnosticCode.CREDIT,
              form.heading(),
              "the form `" + form.name() + "` gives a credit without a reason",
              "write `because \"study, finding\"`");
    }
    return credit && reason && !legs.isEmpty() && legs.size() <= MOST_LEGS;
  }

  private static String reason(Block.Form form) {
    return form.lines().stream()
        .filter(Line.Because.class::isInstance)
        .map(line -> ((Line.Because) line).reason())
        .findFirst()
        .orElse("");
  }

  private List<Offsets.LegRule> legs(Block.Form form) {
    List<Offsets.LegRule> legs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Line line : form.lines()) {
      if (line instanceof Line.Leg leg) {
        Scope scope = Scope.of(Owner.POSITION).withLegs(List.copyOf(names)).choosing();
        TypedCondition where = declared.expressions(scope).conditions().type(leg.where());
        if (names.contains(leg.name().text())) {
          declared.taken(leg.name(), "a leg");
        }
        names.add(leg.name().text());
        legs.add(new Offsets.LegRule(leg.name().text(), takes(leg.takes()), where));
      }
    }
    return legs;
  }

  private Exact takes(Amount amount) {
    if (!amount.isBare() || amount.number().signum() <= 0) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              amount.span(),
              "a leg takes a plain number above 0",
              "write `takes 1`");
      return Exact.ONE;
    }
    return Exact.of(amount.number());
  }
}
