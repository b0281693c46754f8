package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Formula;
import org.plimsoll.syntax.Line;

/**
 * Makes the result of one collateral block: value less haircut, and of a debt its value times its
 * weight, because a haircut must not shrink what is owed.
 *
 * @param declared what the policy declares
 * @param block the block
 * @param statement its statement
 * @param collateral what balances count for
 * @param scope what its formulas see
 * @param exceptions its exceptions
 * @param result where definitions of the block go
 */
record CollateralResult(
    Declared declared,
    Block.Rated block,
    Statement statement,
    Figure collateral,
    Scope scope,
    Exceptions exceptions,
    RatedResult result) {

  /** Defines what the balances of the block count for, by its table, its lines or both. */
  void define(Optional<LookupTable> table, boolean failed) {
    CollateralLines lines = new CollateralLines(declared, block);
    Optional<CollateralColumns> columns =
        table.map(each -> new CollateralColumns(declared, block, each));
    boolean good = !failed && once(lines, columns);
    Optional<Figure> owed = byFormula(lines, CollateralWeight.DEBT_WEIGHT);
    if (good && owed.isEmpty() && columns.isPresent()) {
      owed = byColumn(table.orElseThrow(), columns.get().of(CollateralWeight.DEBT_WEIGHT));
    }
    Optional<Figure> haircut = byFormula(lines, CollateralWeight.HAIRCUT);
    Map<Optional<String>, Integer> rates =
        good && haircut.isEmpty() && columns.isPresent()
            ? columns.get().of(CollateralWeight.HAIRCUT)
            : Map.of();
    Optional<Figure> weight = owed;
    if (good && haircut.isPresent()) {
      Figure rate = haircut.get();
      result.define(Optional.empty(), heading(), () -> counted(times(rate), weight));
    } else if (rates.isEmpty()) {
      exceptions.silence();
    }
    rates.forEach((level, column) -> define(table.orElseThrow(), level, column, weight));
  }

  private int heading() {
    return block.heading().line();
  }

  // ---- where the weights stand ------------------------------------------------------------------

  /** True when the haircut has one source, and a debt-weight one at most; else it is reported. */
  private boolean once(CollateralLines lines, Optional<CollateralColumns> columns) {
    for (CollateralWeight weight : CollateralWeight.values()) {
      if (lines.speakOf(weight) && columns.filter(each -> each.speakOf(weight)).isPresent()) {
        report(
            DiagnosticCode.OVERLAP,
            "the block gives `" + weight.word() + "` by a formula and by a column of its table",
            "keep one of them");
        return false;
      }
    }
    boolean formula = lines.speakOf(CollateralWeight.HAIRCUT);
    boolean idle = columns.filter(each -> !each.speakOf(CollateralWeight.DEBT_WEIGHT)).isPresent();
    if (formula && (block.reading().isPresent() || idle)) {
      report(
          DiagnosticCode.OVERLAP,
          "the haircut is a formula here, and the "
              + (idle ? "block has a table as well" : "heading says how a table is read"),
          "leave out the table, or the formula");
      return false;
    }
    if (!formula && columns.filter(each -> each.speakOf(CollateralWeight.HAIRCUT)).isEmpty()) {
      report(
          DiagnosticCode.MISSING_RESULT,
          columns.isPresent()
              ? "the table has no column `haircut`"
              : "this block does not say the haircut of its balances",
          columns.isPresent()
              ? "name the column of rates `haircut`, or write `define haircut is FORMULA`"
              : "give it a table with a column `haircut`, or write `define haircut is FORMULA`");
      return false;
    }
    return true;
  }

  /** The figure of a weight that lines of the block give, with its definitions. */
  private Optional<Figure> byFormula(CollateralLines lines, CollateralWeight weight) {
    Figure figure = scope.locals().get(weight.word());
    Map<Optional<String>, CollateralLines.Given> formulas = lines.formulas(weight);
    if (figure == null || formulas.isEmpty()) {
      return Optional.empty();
    }
    if (!formulas.containsKey(Optional.empty()) && lines.areKnown(weight)) {
      List<String> missing = new ArrayList<>(declared.header().levels());
      formulas.keySet().forEach(level -> missing.remove(level.orElseThrow()));
      requireAll(weight, missing);
    }
    formulas.forEach(
        (level, given) ->
            define(
                figure,
                weight,
                level,
                given.line(),
                () -> RateLimits.of(weight).ofFormula(typed(given.formula(), figure, weight))));
    return Optional.of(figure);
  }

  private void requireAll(CollateralWeight weight, List<String> missing) {
    if (!missing.isEmpty()) {
      report(
          DiagnosticCode.MISSING_RESULT,
          "this block does not say the " + weight.word() + " at " + String.join(", ", missing),
          "write `define " + weight.at(missing.get(0)) + " is FORMULA`");
    }
  }

  /** The figure of the debt-weight that columns give, with its definitions. */
  private Optional<Figure> byColumn(LookupTable table, Map<Optional<String>, Integer> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    CollateralWeight weight = CollateralWeight.DEBT_WEIGHT;
    boolean perLevel = !columns.containsKey(Optional.empty());
    Figure figure = declared.names().figures().local(weight.word(), Owner.BALANCE, "", perLevel);
    declared.names().figures().fix(figure, ValueTypes.RATE);
    columns.forEach(
        (level, column) ->
            define(
                figure,
                weight,
                level,
                heading(),
                () -> kept(weight, table).apply(result.cell(table, column, value()))));
    return Optional.of(figure);
  }

  /** A definition of a weight, and what exceptions make of it. */
  private void define(
      Figure figure,
      CollateralWeight weight,
      Optional<String> level,
      int line,
      Supplier<TypedExpression> formula) {
    Supplier<TypedExpression> base = Once.of(formula);
    exceptions
        .of(weight.word())
        .forEach(
            (each, by) ->
                declared
                    .names()
                    .figures()
                    .define(
                        figure,
                        by,
                        each.span().line(),
                        level,
                        () -> changed(each, figure, weight, base.get())));
    declared.names().figures().define(figure, statement, line, level, base);
  }

  /** The rate that an exception makes of a rate. */
  private TypedExpression changed(
      Line.Exceptional line, Figure of, CollateralWeight weight, TypedExpression own) {
    TypedExpression formula =
        declared
            .expressions(scope.withLevel(of.perLevel()).giving(weight.word(), own))
            .formulas()
            .type(line.formula(), ValueTypes.RATE, "`" + weight.word() + "`");
    return RateLimits.of(weight).ofException(formula, line.name().text());
  }

  private TypedExpression typed(Formula formula, Figure of, CollateralWeight weight) {
    return declared
        .expressions(scope.withLevel(of.perLevel()))
        .formulas()
        .type(formula, ValueTypes.RATE, weight.noun());
  }

  /** What keeps a cell within its bounds where parameters may replace the rows of the table. */
  private static UnaryOperator<TypedExpression> kept(CollateralWeight weight, LookupTable table) {
    return table.replaceable()
        ? cell -> RateLimits.of(weight).ofTable(cell, table.name())
        : UnaryOperator.identity();
  }

  // ---- what a balance counts for ----------------------------------------------------------------

  /** A haircut by a column of the table, and what exceptions make of it. */
  private void define(
      LookupTable table, Optional<String> level, int column, Optional<Figure> owed) {
    CollateralWeight weight = CollateralWeight.HAIRCUT;
    String text = level.map(weight::at).orElse(weight.word());
    UnaryOperator<TypedExpression> own = kept(weight, table);
    exceptions
        .of(weight.word())
        .forEach(
            (line, by) ->
                result.define(
                    by,
                    level,
                    line.span().line(),
                    () ->
                        counted(
                            charge(
                                table,
                                column,
                                text,
                                Optional.of(
                                    cell -> changed(line, collateral, weight, own.apply(cell)))),
                            owed)));
    Optional<UnaryOperator<TypedExpression>> change =
        table.replaceable() ? Optional.of(own) : Optional.empty();
    result.define(level, heading(), () -> counted(charge(table, column, text, change), owed));
  }

  private TypedExpression charge(
      LookupTable table, int column, String text, Optional<UnaryOperator<TypedExpression>> change) {
    return result.charge(table, column, text, Optional.of(value()), change);
  }

  /** Value less haircut, and of a debt the value times its weight. */
  private TypedExpression counted(TypedExpression charge, Optional<Figure> weight) {
    ValueType money = money();
    TypedExpression value = value();
    String nothing = "0 " + declared.amounts().currency();
    TypedExpression less =
        new TypedExpression.Arithmetic(
            money, "value less haircut", TypedExpression.Operator.MINUS, value, charge);
    TypedCondition debt =
        new TypedCondition.NumberTest(
            "value is below " + nothing,
            value,
            TypedCondition.Relation.BELOW,
            new TypedExpression.Constant(money, nothing, Exact.ZERO));
    TypedExpression owed = weight.map(this::times).orElse(value);
    return new TypedExpression.Cases(
        money, "value less haircut", List.of(new TypedExpression.Case(owed, debt)), less);
  }

  private TypedExpression times(Figure rate) {
    return new TypedExpression.Arithmetic(
        money(),
        "value x " + rate.name(),
        TypedExpression.Operator.TIMES,
        value(),
        new TypedExpression.FigureValue(
            ValueTypes.RATE, rate.name(), rate, Optional.empty(), Optional.empty()));
  }

  private TypedExpression value() {
    return new TypedExpression.AttributeValue(
        money(), "value", Attribute.BALANCE_VALUE, Optional.empty());
  }

  private ValueType money() {
    return ValueTypes.money(declared.amounts().currency());
  }

  private void report(DiagnosticCode code, String message, String hint) {
    declared.findings().error(code, block.heading(), message, hint);
  }
}
