package org.plimsoll.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Liquidation;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads one step of a liquidation. */
final class StepReader {
  private final Declared declared;
  private final StatementReader statements;
  private final Scope scope;

  StepReader(Declared declared, StatementReader statements, Scope scope) {
    this.declared = declared;
    this.statements = statements;
    this.scope = scope;
  }

  Optional<Liquidation.Step> read(Line.Step line, int number) {
    Optional<Liquidation.Action> action = action(line);
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Owner owner =
        switch (action.get()) {
          case CANCEL -> Owner.ORDER;
          case CLOSE -> Owner.POSITION;
          case SELL -> Owner.BALANCE;
        };
    Expression by = by(line, action.get());
    Statement statement =
        statements.add(
            "liquidation step " + number,
            Statement.Kind.LIQUIDATION,
            line.span().line(),
            new Statement.Where(owner, statements.choice(owner, line.where())));
    Figure rank = declared.names().figures().local("rank", Owner.CLOSING, "", false);
    declared
        .names()
        .figures()
        .define(
            rank,
            statements.add(
                "liquidation rank " + number,
                Statement.Kind.LIQUIDATION,
                line.span().line(),
                new Statement.Always()),
            line.span().line(),
            Optional.empty(),
            () ->
                declared
                    .expressions(scope.within(owner == Owner.BALANCE ? owner : Owner.POSITION))
                    .number(by));
    return Optional.of(
        new Liquidation.Step(
            statement,
            action.get(),
            rank,
            line.highestFirst(),
            line.portion().flatMap(this::share).orElse(Exact.ONE),
            line.portion().flatMap(this::step),
            line.portion().isPresent() || action.get() == Liquidation.Action.CLOSE));
  }

  private Optional<Liquidation.Action> action(Line.Step line) {
    Optional<Liquidation.Action> found =
        Arrays.stream(Liquidation.Action.values())
            .filter(each -> each.word().equals(line.action().text()))
            .findFirst();
    if (found.isEmpty()) {
      String nearest = Nearest.hint(line.action().text(), List.of("close", "sell", "cancel"));
      declared
          .findings()
          .unknown(
              line.action(),
              "a step cannot `" + line.action() + "`",
              nearest.isEmpty()
                  ? "the steps are `close positions`, `sell balances` and `cancel orders`"
                  : nearest);
      return Optional.empty();
    }
    if (!found.get().set().equals(line.set().text())) {
      declared
          .findings()
          .error(
              DiagnosticCode.LIQUIDATION,
              line.set().span(),
              "a step cannot " + found.get().word() + " `" + line.set() + "`",
              "write `" + found.get().word() + " " + found.get().set() + "`");
      return Optional.empty();
    }
    return found;
  }

  /** What members are ordered by; orders are cancelled all at once and have no order. */
  private Expression by(Line.Step line, Liquidation.Action action) {
    boolean cancels = action == Liquidation.Action.CANCEL;
    if (cancels && (line.by().isPresent() || line.portion().isPresent())) {
      declared
          .findings()
          .error(
              DiagnosticCode.LIQUIDATION,
              line.span(),
              "orders are cancelled whole and all at once",
              "write `cancel orders`, with `where` for only some, and no more");
    } else if (!cancels && line.by().isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.LIQUIDATION,
              line.span(),
              "this step does not say which of the " + action.set() + " goes first",
              "write `" + action.word() + " " + action.set() + " by FORMULA, highest first`");
    }
    return line.by()
        .orElseGet(
            () ->
                new Amount(
                    line.span(),
                    "0",
                    BigDecimal.ZERO,
                    Amount.Mark.NONE,
                    Optional.empty(),
                    Optional.empty()));
  }

  private Optional<Exact> share(Line.Portion portion) {
    String words = portion.words().stream().map(Word::text).collect(Collectors.joining(" "));
    if (!words.equals("size starting size")) {
      report(portion, "this size is not understood", "");
      return Optional.empty();
    }
    TypedExpression share = declared.amounts().typed(portion.share());
    boolean rate =
        portion.share().mark() == Amount.Mark.PERCENT
            && share instanceof TypedExpression.Constant constant
            && constant.value().signum() > 0
            && constant.value().compareTo(Exact.ONE) <= 0;
    if (!rate) {
      report(portion, "a step takes more than 0% and at most 100%", "");
      return Optional.empty();
    }
    if (RoundingDirection.of(portion.direction().text()).orElse(null) != RoundingDirection.UP) {
      report(portion, "sizes are rounded up, so that every step closes something", "");
    }
    return Optional.of(((TypedExpression.Constant) share).value());
  }

  /** The step of sizes; nothing for the lot of the instrument. */
  private Optional<Exact> step(Line.Portion portion) {
    if (portion.lot().isPresent()) {
      if (!portion.lot().get().text().equals("lot")) {
        report(portion, "`" + portion.lot().get() + "` is no size", "");
      }
      return Optional.empty();
    }
    Amount written = portion.step().orElseThrow();
    TypedExpression step = declared.amounts().typed(written);
    boolean quantity =
        step instanceof TypedExpression.Constant constant
            && constant.value().signum() > 0
            && step.type() instanceof ValueType.Numeric numeric
            && (written.isBare() || numeric.unit().toString().equals("unit"));
    if (!quantity) {
      report(portion, "`" + step.text() + "` is no quantity above 0", "");
      return Optional.empty();
    }
    return Optional.of(((TypedExpression.Constant) step).value());
  }

  private void report(Line.Portion portion, String message, String hint) {
    declared
        .findings()
        .error(
            DiagnosticCode.LIQUIDATION,
            portion.span(),
            message,
            hint.isEmpty()
                ? "write `size 25% of the starting size, rounded up to lot`, or a quantity such as"
                    + " `rounded up to 0.001`"
                : hint);
  }
}
