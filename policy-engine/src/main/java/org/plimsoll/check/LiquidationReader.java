package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Liquidation;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Line;

/** Reads the {@code liquidation} block. */
final class LiquidationReader {
  private final Declared declared;
  private final StatementReader statements;

  LiquidationReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  Optional<Liquidation> read(List<Block.Liquidation> blocks) {
    if (blocks.size() > 1) {
      declared
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              blocks.get(1).heading(),
              "there is a second `liquidation` block; the first is line "
                  + blocks.get(0).heading().line(),
              "join the two blocks");
    }
    return blocks.stream().findFirst().flatMap(this::read);
  }

  private Optional<Liquidation> read(Block.Liquidation block) {
    Statement statement =
        statements.add(
            "liquidation",
            Statement.Kind.LIQUIDATION,
            block.heading().line(),
            new Statement.Always());
    List<Line.Step> lines = of(block, Line.Step.class);
    Map<String, Figure> locals = statements.locals(block.lines(), Owner.CLOSING, "");
    Scope scope = Scope.of(Owner.CLOSING).withLocals(locals);
    statements.define(block.lines(), locals, common(lines, scope), statement);
    List<Liquidation.Step> steps = new ArrayList<>();
    for (Line.Step line : lines) {
      new StepReader(declared, statements, scope)
          .read(line, steps.size() + 1)
          .ifPresent(steps::add);
    }
    List<Line.StopWhen> stops = of(block, Line.StopWhen.class);
    List<Line.PauseWhen> pauses = of(block, Line.PauseWhen.class);
    judge(block, lines, stops);
    requireMoney(block, locals, "cost");
    requireMoney(block, locals, "penalty");
    if (stops.isEmpty()) {
      return Optional.empty();
    }
    Condition stop = stops.get(0).when();
    int line = stops.get(0).span().line();
    return Optional.of(
        new Liquidation(
            statement,
            steps,
            ties(block),
            Optional.ofNullable(locals.get("cost")),
            Optional.ofNullable(locals.get("penalty")),
            judged("stop", stop, line),
            pauses.stream()
                .findFirst()
                .map(each -> judged("pause", each.when(), each.span().line()))));
  }

  private static <T extends Line> List<T> of(Block.Liquidation block, Class<T> kind) {
    return block.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What costs may look at: positions or balances, when all steps are about the same. */
  private static Scope common(List<Line.Step> lines, Scope scope) {
    Set<String> sets = lines.stream().map(line -> line.set().text()).collect(Collectors.toSet());
    if (sets.equals(Set.of("positions"))) {
      return scope.within(Owner.POSITION);
    }
    return sets.equals(Set.of("balances")) ? scope.within(Owner.BALANCE) : scope;
  }

  private void judge(Block.Liquidation block, List<Line.Step> steps, List<Line.StopWhen> stops) {
    require(!steps.isEmpty(), block, "closes nothing", "write `first close positions by ...`");
    require(
        !stops.isEmpty(),
        block,
        "never says when it stops",
        "write `stop when equity is at least 110% x requirement at maintenance`");
    require(
        !of(block, Line.Ties.class).isEmpty(),
        block,
        "does not say which of two equals goes first",
        "write `ties by notional, highest first`");
    Set<Class<?>> kinds = new HashSet<>();
    for (Line line : block.lines()) {
      boolean once =
          line instanceof Line.StopWhen
              || line instanceof Line.PauseWhen
              || line instanceof Line.Ties;
      if (once && !kinds.add(line.getClass())) {
        declared
            .findings()
            .error(
                DiagnosticCode.DUPLICATE_NAME,
                line.span(),
                "this block has two lines of this kind",
                "join them with `or`, or keep one");
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      boolean first =
          declared.findings().source().text().startsWith("first", steps.get(i).span().start());
      if (first != (i == 0)) {
        declared
            .findings()
            .error(
                DiagnosticCode.LIQUIDATION,
                steps.get(i).span(),
                i == 0 ? "the first step opens with `first`" : "only the first step is the first",
                i == 0 ? "write `first`" : "write `then`");
      }
    }
  }

  private void require(boolean there, Block.Liquidation block, String message, String hint) {
    if (!there) {
      declared
          .findings()
          .error(DiagnosticCode.LIQUIDATION, block.heading(), "this liquidation " + message, hint);
    }
  }

  private void requireMoney(Block.Liquidation block, Map<String, Figure> locals, String name) {
    Figure figure = locals.get(name);
    ValueType money = ValueTypes.money(declared.amounts().currency());
    if (figure == null) {
      return;
    }
    ValueType type = declared.names().figures().typeOf(figure);
    if (!(type instanceof ValueType.Unjudged) && !type.equals(money)) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              span(block, name),
              "`" + name + "` of the liquidation must be " + money.words(),
              "");
    }
  }

  private static SourceSpan span(Block.Liquidation block, String name) {
    return of(block, Line.Define.class).stream()
        .filter(define -> define.name().text().equals(name))
        .findFirst()
        .map(Line.Define::span)
        .orElse(block.heading());
  }

  /** A figure that is 1 where the condition holds and 0 where not. */
  private Figure judged(String name, Condition condition, int line) {
    Figure figure = declared.names().figures().local(name, Owner.ACCOUNT, "", false);
    declared.names().figures().fix(figure, ValueTypes.NUMBER);
    declared
        .names()
        .figures()
        .define(
            figure,
            statements.add(
                "liquidation " + name, Statement.Kind.LIQUIDATION, line, new Statement.Always()),
            line,
            Optional.empty(),
            () -> {
              TypedCondition typed =
                  declared.expressions(Scope.of(Owner.ACCOUNT)).conditions().type(condition);
              return new TypedExpression.Cases(
                  ValueTypes.NUMBER,
                  typed.text(),
                  List.of(new TypedExpression.Case(number("1", Exact.ONE), typed)),
                  number("0", Exact.ZERO));
            });
    return figure;
  }

  private static TypedExpression number(String text, Exact value) {
    return new TypedExpression.Constant(ValueTypes.NUMBER, text, value);
  }

  private List<Offsets.Tie> ties(Block.Liquidation block) {
    List<Offsets.Tie> ties = new ArrayList<>();
    for (Line.Ties line : of(block, Line.Ties.class)) {
      for (Line.TieKey key : line.keys()) {
        TypedExpression typed = declared.expressions(Scope.of(Owner.POSITION)).type(key.figure());
        if (!(typed.type() instanceof ValueType.Unjudged)) {
          ties.add(new Offsets.Tie(typed, key.highestFirst()));
        }
      }
    }
    return ties;
  }
}
