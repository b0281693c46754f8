package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.CallRule;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parts;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.model.Verdict;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Formula;
import org.plimsoll.syntax.Line;

/** Reads {@code equity} and {@code requirement}, of the account and of isolated positions. */
final class StageReader {
  private final Declared declared;
  private final StatementReader statements;
  private final Owner owner;
  private final String suffix;
  private @Nullable CallRule call;

  StageReader(Declared declared, StatementReader statements, Owner owner) {
    this.declared = declared;
    this.statements = statements;
    this.owner = owner;
    this.suffix = owner == Owner.ACCOUNT ? "" : " isolated";
  }

  /** True for a block of isolated positions; a block of anything else is reported. */
  static boolean isIsolated(Applies applies, Findings findings) {
    boolean isolated =
        applies.thing().text().equals("position")
            && !applies.others()
            && applies.where().filter(StageReader::isIsolated).isPresent();
    if (!isolated) {
      findings.error(
          DiagnosticCode.WRONG_PLACE,
          applies.span(),
          "equity and requirement are of the account, or of each isolated position",
          "write `for each position where mode is isolated`, or leave it out");
    }
    return isolated;
  }

  private static boolean isIsolated(Condition condition) {
    return ExpressionText.of(condition).equals("mode is isolated");
  }

  /** Declares equity and requirement, before any formula is judged. */
  void declare(boolean equityByLevel) {
    ValueType money = ValueTypes.money(declared.amounts().currency());
    FigureTable figures = declared.names().figures();
    Figure equity = figures.declare("equity", owner, "", equityByLevel);
    Figure requirement = figures.declare("requirement", owner, "", true);
    figures.fix(equity, money);
    figures.fix(requirement, money);
    declared.results().add(equity);
    declared.results().add(requirement);
  }

  Optional<Stage> read(List<Block.Equity> equities, List<Block.Requirement> requirements) {
    boolean oneEquity = one(equities, "equity");
    boolean complete = one(requirements, "requirement") && oneEquity;
    for (Block.Equity block : equities) {
      equity(block);
    }
    List<Stage.VerdictRule> verdicts = new ArrayList<>();
    for (Block.Requirement block : requirements) {
      verdicts.addAll(requirement(block));
    }
    FigureTable figures = declared.names().figures();
    return complete
        ? Optional.of(
            new Stage(
                owner,
                figures.find(owner, "", "equity").orElseThrow(),
                figures.find(owner, "", "requirement").orElseThrow(),
                verdicts))
        : Optional.empty();
  }

  private boolean one(List<? extends Block> blocks, String word) {
    if (blocks.size() == 1) {
      return true;
    }
    String what = owner == Owner.ACCOUNT ? "the account" : "isolated positions";
    if (blocks.isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              declared.findings().source().span(0, 0),
              "the policy has no `" + word + "` block for " + what,
              "every policy says what backs the account and what it needs");
    } else {
      declared
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              blocks.get(1).heading(),
              "there is a second `"
                  + word
                  + "` block for "
                  + what
                  + "; the first is line "
                  + blocks.get(0).heading().line(),
              "join the two blocks");
    }
    return false;
  }

  private void equity(Block.Equity block) {
    Statement statement =
        statements.add(
            "equity" + suffix,
            Statement.Kind.EQUITY,
            block.heading().line(),
            new Statement.Always());
    Optional<Line.Define> result =
        block.defines().stream()
            .filter(define -> define.name().text().equals("equity"))
            .findFirst();
    List<Line.Define> others =
        block.defines().stream().filter(define -> !result.equals(Optional.of(define))).toList();
    Map<String, Figure> figures = figures(others);
    statements.define(others, figures, Scope.of(owner), statement);
    if (result.isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "this block does not define `equity`",
              "write `define equity is FORMULA`");
      return;
    }
    define(
        "equity", statement, Optional.empty(), result.get().span().line(), result.get().formula());
  }

  private void define(
      String result, Statement statement, Optional<String> level, int line, Formula formula) {
    FigureTable figures = declared.names().figures();
    Figure figure = figures.find(owner, "", result).orElseThrow();
    Scope scope = Scope.of(owner).withLevel(figure.perLevel());
    ValueType money = ValueTypes.money(declared.amounts().currency());
    figures.define(
        figure,
        statement,
        line,
        level,
        () ->
            Roundings.apply(
                declared,
                result,
                declared
                    .expressions(scope)
                    .formulas()
                    .type(formula, money, result.equals("equity") ? "equity" : "a requirement"),
                formula.span()));
  }

  /** Figures of a stage are seen by all formulas about the account, or the isolated position. */
  private Map<String, Figure> figures(List<? extends Line> lines) {
    List<Line.Define> defines =
        lines.stream().filter(Line.Define.class::isInstance).map(Line.Define.class::cast).toList();
    return statements.declare(defines, owner, "");
  }

  private List<Stage.VerdictRule> requirement(Block.Requirement block) {
    Statement statement =
        statements.add(
            "requirement" + suffix,
            Statement.Kind.REQUIREMENT,
            block.heading().line(),
            new Statement.Always());
    statements.define(block.lines(), figures(block.lines()), Scope.of(owner), statement);
    List<String> missing = new ArrayList<>(declared.header().levels());
    List<Stage.VerdictRule> verdicts = new ArrayList<>();
    for (Line line : block.lines()) {
      if (line instanceof Line.Level level) {
        level(level, statement, missing);
      } else if (line instanceof Line.Verdict verdict) {
        verdict(verdict).ifPresent(verdicts::add);
      }
    }
    if (!missing.isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "this block does not say the requirement at " + String.join(", ", missing),
              "write `level " + missing.get(0) + " is FORMULA`, or `each level is FORMULA`");
    }
    calls(block);
    boolean liquidates =
        block.lines().stream()
            .anyMatch(
                line ->
                    line instanceof Line.Verdict each && each.verdict().text().equals("liquidate"));
    if (!liquidates) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "this block never says when to liquidate",
              "write `verdict liquidate when equity is below requirement at maintenance`");
    }
    return verdicts;
  }

  /** What is called for; of an account alone. */
  private void calls(Block.Requirement block) {
    List<Line.Call> lines =
        block.lines().stream()
            .filter(Line.Call.class::isInstance)
            .map(Line.Call.class::cast)
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    if (owner == Owner.ISOLATED || lines.size() > 1) {
      declared
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              lines.get(lines.size() - 1).span(),
              owner == Owner.ISOLATED
                  ? "an isolated position is not called for"
                  : "there is a second `call` line",
              "keep one `call` line, in the requirement of the account");
      return;
    }
    Line.Call line = lines.get(0);
    ValueType money = ValueTypes.money(declared.amounts().currency());
    Statement statement =
        statements.add(
            "call", Statement.Kind.REQUIREMENT, line.span().line(), new Statement.Always());
    call =
        new CallRule(
            statement,
            hidden(
                "call",
                money,
                line,
                statement,
                scope -> scope.formulas().type(line.amount(), money, "a call")),
            hidden("minimum-transfer", money, line, statement, scope -> scope.number(line.least())),
            hidden(
                "due-within",
                ValueTypes.DURATION,
                line,
                statement,
                scope -> scope.number(line.within())));
  }

  /** The call of the account, once its block has been read. */
  Optional<CallRule> call() {
    return Optional.ofNullable(call);
  }

  private Figure hidden(
      String name,
      ValueType type,
      Line.Call line,
      Statement statement,
      Function<ExpressionTyper, TypedExpression> formula) {
    FigureTable figures = declared.names().figures();
    Figure figure = figures.local(name, owner, "", false);
    figures.fix(figure, type);
    figures.define(
        figure,
        statement,
        line.span().line(),
        Optional.empty(),
        () -> {
          TypedExpression typed = formula.apply(declared.expressions(Scope.of(owner)));
          return name.equals("call") ? typed : fitting(typed, type, line, name);
        });
    return figure;
  }

  private TypedExpression fitting(
      TypedExpression typed, ValueType type, Line.Call line, String name) {
    if (!(typed.type() instanceof ValueType.Unjudged) && !typed.type().equals(type)) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              line.span(),
              "the "
                  + (name.equals("due-within") ? "time of a call" : "minimum transfer")
                  + " is "
                  + typed.type().words(),
              "it must be " + type.words());
    }
    return typed;
  }

  private void level(Line.Level line, Statement statement, List<String> missing) {
    List<String> levels =
        line.level().map(word -> List.of(word.text())).orElse(declared.header().levels());
    for (String level : levels) {
      if (!declared.header().levels().contains(level)) {
        declared
            .findings()
            .unknown(
                line.level().orElseThrow(),
                "there is no level called `" + level + "`",
                Nearest.hint(level, declared.header().levels()));
        return;
      }
      if (!missing.remove(level)) {
        declared
            .findings()
            .error(
                DiagnosticCode.DUPLICATE_NAME,
                line.span(),
                "the level `" + level + "` has two lines",
                "keep one of them");
      }
    }
    define(
        "requirement",
        statement,
        line.level().map(word -> word.text()),
        line.span().line(),
        line.formula());
  }

  private Optional<Stage.VerdictRule> verdict(Line.Verdict line) {
    String word = line.verdict().text();
    TypedCondition condition = declared.expressions(Scope.of(owner)).conditions().type(line.when());
    if (!Verdict.declarable().contains(word)) {
      String nearest = Nearest.hint(word, Verdict.declarable());
      declared
          .findings()
          .error(
              DiagnosticCode.UNKNOWN_VALUE,
              line.verdict().span(),
              "there is no verdict `" + word + "`",
              nearest.isEmpty()
                  ? "the verdicts are " + String.join(", ", Verdict.declarable())
                  : nearest);
      return Optional.empty();
    }
    Statement statement =
        statements.add(
            (owner == Owner.ACCOUNT ? "" : "isolated ") + "verdict " + word,
            Statement.Kind.VERDICT,
            line.span().line(),
            new Statement.When(owner, condition));
    Set<TypedExpression.FigureValue> figures = new LinkedHashSet<>();
    for (TypedExpression part : Parts.all(condition)) {
      if (part instanceof TypedExpression.FigureValue figure) {
        figures.add(figure);
      }
    }
    return Optional.of(
        new Stage.VerdictRule(
            Verdict.of(word).orElseThrow(), statement, condition, List.copyOf(figures)));
  }
}
