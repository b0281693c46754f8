package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Reading;
import org.plimsoll.syntax.Word;

/** Makes the result of one collateral or margin block out of its reading, table and lines. */
final class RatedResult {
  private final Declared declared;
  private final Block.Rated block;
  private final Statement statement;
  private final Figure figure;
  private final Scope scope;
  private final Optional<LookupTable> own;
  private final List<RatedReader.RatedTable> rated;
  private final Exceptions exceptions;
  private @Nullable Keys keys;

  /** What the match columns are compared with; nothing when the table cannot be read so. */
  private record Keys(Optional<List<TypedExpression>> found) {}

  RatedResult(
      Declared declared,
      Block.Rated block,
      Statement statement,
      Figure figure,
      Scope scope,
      Optional<LookupTable> own,
      List<RatedReader.RatedTable> rated,
      Exceptions exceptions) {
    this.declared = declared;
    this.block = block;
    this.statement = statement;
    this.figure = figure;
    this.scope = scope;
    this.own = own;
    this.rated = rated;
    this.exceptions = exceptions;
  }

  void define() {
    Optional<LookupTable> table = table();
    boolean failed = table.isEmpty() && (named(block).isPresent() || block.table().isPresent());
    if (block.kind() == Block.Rated.Kind.COLLATERAL) {
      new CollateralResult(declared, block, statement, figure, scope, exceptions, this)
          .define(table, failed);
    } else {
      margin(table, failed);
    }
    table.ifPresent(
        each ->
            rated.add(
                new RatedReader.RatedTable(
                    block, each, block.reading().map(Reading::slices).orElse(false))));
  }

  /** The named table that the heading of a block points to. */
  static Optional<Word> named(Block.Rated block) {
    return block.reading().flatMap(Reading::table).or(block::source);
  }

  /** The table of the block, or the named table its heading points to. */
  private Optional<LookupTable> table() {
    Optional<Word> named = named(block);
    if (named.isEmpty()) {
      return own;
    }
    LookupTable found = declared.names().tables().get(named.get().text());
    if (found == null) {
      declared
          .findings()
          .unknown(
              named.get(),
              "there is no table called `" + named.get() + "`",
              Nearest.hint(named.get().text(), declared.names().tables().keySet()));
    }
    if (found != null && block.table().isPresent()) {
      declared
          .findings()
          .error(
              DiagnosticCode.OVERLAP,
              block.heading(),
              "this block has a table of its own and reads the table `" + named.get() + "` as well",
              "keep one of them");
    }
    return Optional.ofNullable(found);
  }

  // ---- margin -----------------------------------------------------------------------------------

  private void margin(Optional<LookupTable> table, boolean failed) {
    List<String> missing = new ArrayList<>(declared.header().levels());
    for (Line line : block.lines()) {
      if (line instanceof Line.Level level) {
        level(level, missing);
      }
    }
    boolean rates =
        table.isPresent()
            && table.get().values().stream()
                .anyMatch(column -> declared.header().levels().contains(column.name()));
    if (rates && block.reading().isEmpty()) {
      report(
          "the table gives rates, and the heading does not say what pays them",
          "write `, each slice of notional pays its own rate` or `, the whole notional pays one"
              + " rate` in the heading");
      return;
    }
    if (block.reading().isPresent() && table.isPresent()) {
      for (String level : List.copyOf(missing)) {
        int column = table.get().column(level);
        if (column >= 0) {
          missing.remove(level);
          LookupTable read = table.get();
          exceptions
              .of(level)
              .forEach(
                  (line, by) ->
                      define(
                          by,
                          Optional.of(level),
                          line.span().line(),
                          () ->
                              charge(
                                  read,
                                  column,
                                  level,
                                  Optional.empty(),
                                  Optional.of(rate(line, level)))));
          define(
              Optional.of(level),
              block.heading().line(),
              () -> charge(read, column, level, Optional.empty(), Optional.empty()));
        }
      }
    }
    if (!missing.isEmpty() && !failed) {
      report(
          "this block does not say the margin at " + String.join(", ", missing),
          "give its table a column `"
              + missing.get(0)
              + "`, or write `level "
              + missing.get(0)
              + " is FORMULA`");
    }
  }

  private void level(Line.Level line, List<String> missing) {
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
      } else if (!missing.remove(level)) {
        declared
            .findings()
            .error(
                DiagnosticCode.DUPLICATE_NAME,
                line.span(),
                "the level `" + level + "` has two lines",
                "keep one of them");
      }
    }
    ValueType money = ValueTypes.money(declared.amounts().currency());
    Supplier<TypedExpression> formula =
        () ->
            declared
                .expressions(scope.withLevel(true))
                .formulas()
                .type(line.formula(), money, "a margin");
    Supplier<TypedExpression> base = Once.of(formula);
    for (String level : levels) {
      exceptions.of(level).forEach((each, by) -> exceptional(each, by, level, base));
    }
    define(line.level().map(Word::text), line.span().line(), base);
  }

  // ---- both -------------------------------------------------------------------------------------

  /**
   * What the paying figure is charged at the rates of a column.
   *
   * @param text what the column is called in formulas
   * @param whole what pays when the heading does not say
   * @param change what is made of each rate; empty for the rates as they are
   */
  TypedExpression charge(
      LookupTable table,
      int column,
      String text,
      Optional<TypedExpression> whole,
      Optional<UnaryOperator<TypedExpression>> change) {
    Optional<Reading> reading = block.reading();
    TypedExpression paying = paying(whole);
    Optional<List<TypedExpression>> keys = keys(table, paying);
    ValueType money = ValueTypes.money(declared.amounts().currency());
    if (keys.isEmpty()) {
      return new TypedExpression.NameConstant(new ValueType.Unjudged(), text);
    }
    ValueType rate = table.values().get(column).type();
    if (reading.map(Reading::slices).orElse(false)) {
      Optional<TypedExpression> changed =
          change.map(made -> made.apply(new TypedExpression.RowRate(rate, text, column)));
      return new TypedExpression.Slices(
          money, "slices of " + paying.text(), table, column, keys.get(), paying, changed);
    }
    Optional<TypedExpression> band = table.band().map(each -> paying);
    String name = text.contains(" at ") ? text : text + " rate";
    TypedExpression own = new TypedExpression.Lookup(rate, name, table, column, keys.get(), band);
    TypedExpression cell = change.map(made -> made.apply(own)).orElse(own);
    return new TypedExpression.Arithmetic(
        money, paying.text() + " x " + name, TypedExpression.Operator.TIMES, paying, cell);
  }

  /** The cell of a column that fits the thing at hand, as the block reads its table. */
  TypedExpression cell(LookupTable table, int column, TypedExpression whole) {
    LookupTable.Column of = table.values().get(column);
    TypedExpression paying = paying(Optional.of(whole));
    return keys(table, paying)
        .<TypedExpression>map(
            keys ->
                new TypedExpression.Lookup(
                    of.type(), of.name(), table, column, keys, table.band().map(each -> paying)))
        .orElseGet(() -> new TypedExpression.NameConstant(new ValueType.Unjudged(), of.name()));
  }

  private TypedExpression paying(Optional<TypedExpression> whole) {
    return block
        .reading()
        .map(reading -> declared.expressions(scope).number(reading.figure()))
        .orElseGet(whole::orElseThrow);
  }

  /** What the match columns are compared with; a table that cannot be read so is reported once. */
  private Optional<List<TypedExpression>> keys(LookupTable table, TypedExpression paying) {
    if (keys == null) {
      keys =
          new Keys(
              pays(table, block.reading(), paying)
                  ? new LookupTyper(declared.expressions(scope)).keys(table, block.heading())
                  : Optional.empty());
    }
    return keys.found();
  }

  /** The rate that an exception makes of a margin rate, refused outside 0% to 100%. */
  private UnaryOperator<TypedExpression> rate(Line.Exceptional line, String word) {
    return own -> {
      TypedExpression changed =
          declared
              .expressions(scope.withLevel(false).giving(word, own))
              .formulas()
              .type(line.formula(), ValueTypes.RATE, "`" + word + "`");
      return RateLimits.OF_MARGIN.ofException(changed, line.name().text());
    };
  }

  /** What an exception makes of a whole amount; inside it the word stands for the base. */
  private void exceptional(
      Line.Exceptional line, Statement by, String level, Supplier<TypedExpression> base) {
    ValueType money = ValueTypes.money(declared.amounts().currency());
    define(
        by,
        Optional.of(level),
        line.span().line(),
        () ->
            declared
                .expressions(scope.withLevel(true).giving(level, base.get()))
                .formulas()
                .type(line.formula(), money, "a margin"));
  }

  /** True when the bands of the table are bands of the figure that pays, and it is money. */
  private boolean pays(LookupTable table, Optional<Reading> reading, TypedExpression paying) {
    ValueType money = ValueTypes.money(declared.amounts().currency());
    if (paying.type() instanceof ValueType.Unjudged) {
      return false;
    }
    if (!paying.type().equals(money)) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              block.heading(),
              "`" + paying.text() + "` is " + paying.type().words() + "; only money pays a rate",
              "");
      return false;
    }
    Optional<String> reason = PayingTables.reason(table, money);
    if (reason.isPresent()) {
      declared
          .findings()
          .error(
              DiagnosticCode.TABLE,
              block.heading(),
              "`" + paying.text() + "` cannot pay the rates of this table: " + reason.get(),
              block.kind() == Block.Rated.Kind.COLLATERAL
                  ? "read the table in a formula instead, such as `define haircut at each level is"
                      + " COLUMN of TABLE`"
                  : "read the table in a `level` line instead, such as `level initial is "
                      + paying.text()
                      + " x COLUMN of TABLE`");
      return false;
    }
    boolean slices = reading.map(Reading::slices).orElse(false);
    Optional<String> band = table.band().map(LookupTable.Band::figure);
    if (band.isPresent() && reading.isEmpty()) {
      report(
          "the table has bands, and the heading does not say how they are read",
          "write `, each slice of "
              + band.get()
              + " pays its own rate` or `, the whole "
              + band.get()
              + " pays one rate` in the heading");
      return false;
    }
    boolean same =
        reading
            .map(Reading::figure)
            .map(Expression.class::cast)
            .map(ExpressionText::of)
            .equals(band);
    if ((slices && band.isEmpty()) || (band.isPresent() && !same)) {
      report(
          "`"
              + paying.text()
              + "` pays, and the table has no column `"
              + paying.text()
              + " up to` or `"
              + paying.text()
              + " below`",
          "name the column of bands after the figure that pays");
      return false;
    }
    return true;
  }

  /** A definition of the block, and what exceptions of the result as a whole make of it. */
  void define(Optional<String> level, int line, Supplier<TypedExpression> formula) {
    Supplier<TypedExpression> base = Once.of(formula);
    ValueType money = ValueTypes.money(declared.amounts().currency());
    exceptions
        .of(figure.name())
        .forEach(
            (each, by) ->
                define(
                    by,
                    level,
                    each.span().line(),
                    () ->
                        declared
                            .expressions(
                                scope
                                    .withLevel(figure.perLevel())
                                    .giving(figure.name(), base.get()))
                            .formulas()
                            .type(each.formula(), money, "`" + figure.name() + "`")));
    define(statement, level, line, base);
  }

  /** The same on behalf of an exception. */
  void define(Statement by, Optional<String> level, int line, Supplier<TypedExpression> formula) {
    Supplier<TypedExpression> rounded =
        () -> Roundings.apply(declared, figure.name(), formula.get(), block.heading());
    declared.names().figures().define(figure, by, line, level, rounded);
  }

  private void report(String message, String hint) {
    declared.findings().error(DiagnosticCode.MISSING_RESULT, block.heading(), message, hint);
  }
}
