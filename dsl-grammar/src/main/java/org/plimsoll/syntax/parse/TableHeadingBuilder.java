package org.plimsoll.syntax.parse;

import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyParser.ReplaceableClauseContext;
import org.plimsoll.grammar.MarginPolicyParser.StraightClauseContext;
import org.plimsoll.grammar.MarginPolicyParser.TableClauseContext;
import org.plimsoll.grammar.MarginPolicyParser.TableFileContext;
import org.plimsoll.grammar.MarginPolicyParser.TableHeadingContext;
import org.plimsoll.syntax.TableFile;

/** Reads what the heading of a named table says besides its name. */
final class TableHeadingBuilder {
  private static final String REPLACEABLE = "replaceable by parameters";
  private static final String STRAIGHT = "in a straight line between rows";

  private final Mistakes mistakes;
  private final TableHeadingContext heading;
  private boolean replaceable;
  private boolean straight;

  /** Reads the clauses; what is none of the language is reported. */
  TableHeadingBuilder(Mistakes mistakes, TableHeadingContext heading) {
    this.mistakes = mistakes;
    this.heading = heading;
    for (TableClauseContext clause : heading.tableClause()) {
      if (clause instanceof ReplaceableClauseContext) {
        replaceable = clause(clause, REPLACEABLE, replaceable);
      } else if (clause instanceof StraightClauseContext) {
        straight = clause(clause, STRAIGHT, straight);
      }
    }
  }

  /** True when parameters may replace the rows. */
  boolean replaceable() {
    return replaceable;
  }

  /** True when values lie on straight lines between rows. */
  boolean straight() {
    return straight;
  }

  /** The CSV file that holds the rows, when the heading names one. */
  Optional<TableFile> file() {
    TableFileContext file = heading.tableFile();
    if (file == null) {
      return Optional.empty();
    }
    String name = FormulaBuilder.text(file.TEXT(0));
    if (file.name() != null && !file.name().getText().equals("sha256")) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          mistakes.span(file.name()),
          "`" + file.name().getText() + "` is not understood",
          "write `from \"" + name + "\" sha256 \"HASH\"`");
    }
    Optional<String> hash =
        file.TEXT().size() > 1 ? Optional.of(FormulaBuilder.text(file.TEXT(1))) : Optional.empty();
    return Optional.of(new TableFile(mistakes.span(file), name, hash));
  }

  private boolean clause(TableClauseContext clause, String words, boolean known) {
    String written = written(clause);
    if (!written.equals(words)) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          mistakes.span(clause),
          "`" + written + "` is not understood",
          "write `table " + heading.name().getText() + ", " + words + "`");
    } else if (known) {
      mistakes.add(
          DiagnosticCode.SYNTAX, mistakes.span(clause), "`" + words + "` stands twice", "keep one");
    }
    return true;
  }

  private static String written(ParserRuleContext clause) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < clause.getChildCount(); i++) {
      words.append(i == 0 ? "" : " ").append(clause.getChild(i).getText());
    }
    return words.toString();
  }
}
