package org.plimsoll.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/** Reads the forms of an offsets block: their rows, their legs and the figures of their pairs. */
final class FormReader {
  private static final int MOST_LEGS = 4;

  private final Declared declared;
  private final StatementReader statements;
  private final Block.Offsets block;
  private final PairScope scopes;

  FormReader(Declared declared, StatementReader statements, Block.Offsets block, PairScope scopes) {
    this.declared = declared;
    this.statements = statements;
    this.block = block;
    this.scopes = scopes;
  }

  /** True when pairs give a credit: the figure {@code credit}, which needs a reason as well. */
  static boolean givesCredit(Block.Offsets block) {
    boolean others = !block.forms().isEmpty();
    for (Block.Form form : block.forms()) {
      if (credit(form) || !reason(form).isEmpty()) {
        return true;
      }
      others &= form.lines().stream().anyMatch(Line.Define.class::isInstance);
    }
    return !others; // without any figure, what is missing is the credit
  }

  private static boolean credit(Block.Form form) {
    return form.lines().stream()
        .anyMatch(
            line ->
                line instanceof Line.Define define
                    && define.name().text().equals(OffsetsReader.CREDIT));
  }

  /** A form; nothing when it breaks a rule, which is reported. */
  Optional<Offsets.Form> read(Block.Form form) {
    Optional<Offsets.Rows> rows = form.rows().flatMap(this::rows);
    boolean readable = rows.isPresent() == form.rows().isPresent();
    List<Offsets.LegRule> legs =
        readable ? new LegReader(declared, scopes, rows).read(form) : List.of();
    Statement statement =
        statements.add(
            block.name().text() + "/" + form.name().text(),
            Statement.Kind.FORM,
            form.heading().line(),
            new Statement.Legs(legs));
    if (readable) {
      List<String> names = legs.stream().map(Offsets.LegRule::name).toList();
      figures(form, statement, scopes.ofPair(names, rows));
    }
    return readable && judged(form, legs)
        ? Optional.of(new Offsets.Form(form.name().text(), statement, legs, rows, reason(form)))
        : Optional.empty();
  }

  // ---- rows -------------------------------------------------------------------------------------

  private Optional<Offsets.Rows> rows(Block.Rows rows) {
    if (!rows.row().text().equals(PairScope.ROW)) {
      declared
          .findings()
          .unknown(
              rows.row(),
              "a form is tried for each row of a table, not for each `" + rows.row() + "`",
              "write `for each row of " + rows.table() + " by " + rows.by() + "`");
      return Optional.empty();
    }
    LookupTable table = declared.names().tables().get(rows.table().text());
    if (table == null) {
      if (!declared.findings().isBroken(rows.table().text())) {
        declared
            .findings()
            .unknown(
                rows.table(),
                "there is no table called `" + rows.table() + "`",
                Nearest.hint(rows.table().text(), declared.names().tables().keySet()));
      }
      return Optional.empty();
    }
    return by(rows, table);
  }

  private Optional<Offsets.Rows> by(Block.Rows rows, LookupTable table) {
    int by = table.column(rows.by().text());
    if (by >= 0 && table.values().get(by).type() instanceof ValueType.Numeric) {
      return Optional.of(new Offsets.Rows(table, by));
    }
    List<String> numbers =
        table.values().stream()
            .filter(column -> column.type() instanceof ValueType.Numeric)
            .map(LookupTable.Column::name)
            .toList();
    declared
        .findings()
        .unknown(
            rows.by(),
            "the rows of `" + table.name() + "` are taken by a column of numbers, lowest first",
            numbers.isEmpty()
                ? "add a column `priority` with a number for each row"
                : "its columns of numbers are " + String.join(", ", numbers));
    return Optional.empty();
  }

  // ---- figures ----------------------------------------------------------------------------------

  private void figures(Block.Form form, Statement statement, Scope scope) {
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
        if (name.equals(OffsetsReader.CREDIT)) {
          credit(define, statement, scope, figures.remove(name));
        }
      }
    }
    statements.define(form.lines(), figures, scope, statement);
  }

  private void credit(
      Line.Define define, Statement statement, Scope scope, @Nullable Figure figure) {
    if (!define.eachLevel()) {
      error(
          DiagnosticCode.MISSING_RESULT,
          define.span(),
          "a credit has a value for each level",
          "write `define credit at each level is FORMULA`");
    }
    if (figure != null) {
      ValueType money = ValueTypes.money(declared.amounts().currency());
      Scope levelled = scope.withLevel(true);
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
                      OffsetsReader.CREDIT,
                      declared
                          .expressions(levelled)
                          .formulas()
                          .type(define.formula(), money, "a credit"),
                      define.span()));
    }
  }

  private boolean judged(Block.Form form, List<Offsets.LegRule> legs) {
    boolean good = true;
    if (legs.isEmpty() || legs.size() > MOST_LEGS) {
      good = false;
      error(
          DiagnosticCode.MISSING_RESULT,
          form.heading(),
          "a form has one to four legs; this one has " + legs.size(),
          "write `leg NAME takes 1 where CONDITION`");
    }
    if (givesCredit(block) && !credit(form)) {
      good = false;
      error(
          DiagnosticCode.MISSING_RESULT,
          form.heading(),
          "the form `" + form.name() + "` does not say its credit",
          "write `define credit at each level is FORMULA`");
    }
    if (givesCredit(block) && reason(form).isEmpty()) {
      good = false;
      error(
          DiagnosticCode.CREDIT,
          form.heading(),
          "the form `" + form.name() + "` gives a credit without a reason",
          "write `because \"study, finding\"`");
    }
    return good;
  }

  private static String reason(Block.Form form) {
    return form.lines().stream()
        .filter(Line.Because.class::isInstance)
        .map(line -> ((Line.Because) line).reason())
        .findFirst()
        .orElse("");
  }

  private void error(DiagnosticCode code, SourceSpan span, String message, String hint) {
    declared.findings().error(code, span, message, hint);
  }
}
