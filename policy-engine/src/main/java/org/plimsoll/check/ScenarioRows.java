package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads the scenarios that stand in a policy: the rows of a table, grids, or bare numbers. */
final class ScenarioRows {
  private static final int MOST = 10_000;

  private final Declared declared;
  private final Block.Scenarios block;
  private final Map<String, ValueType> columns = new LinkedHashMap<>();
  private final List<ScenarioList.Row> rows = new ArrayList<>();
  private Optional<LookupTable> named = Optional.empty();
  private boolean failed;

  ScenarioRows(Declared declared, Block.Scenarios block) {
    this.declared = declared;
    this.block = block;
  }

  /** The type of each value a scenario gives. */
  Map<String, ValueType> columns() {
    return columns;
  }

  /** True when something was reported. */
  boolean failed() {
    return failed;
  }

  /** The named table the rows stand in. */
  Optional<LookupTable> table() {
    return named;
  }

  List<ScenarioList.Row> read() {
    if (block.from().isPresent()) {
      fromNamed(block.from().get());
    } else {
      block.table().ifPresent(table -> fromTable(table.span()));
    }
    List<Line.Grid> grids = lines(Line.Grid.class);
    if (!grids.isEmpty()) {
      grid(grids);
    }
    for (Line.Numbered numbered : lines(Line.Numbered.class)) {
      number(numbered);
    }
    return rows;
  }

  private <T extends Line> List<T> lines(Class<T> kind) {
    return block.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void fromTable(SourceSpan span) {
    Optional<LookupTable> table =
        new TableReader(
                declared.amounts(),
                declared.findings(),
                name -> false,
                name -> false,
                TableForm.rated(declared))
            .read(block.name().text(), block.table().orElseThrow());
    if (table.isEmpty()) {
      failed = true;
      return;
    }
    int name = table.get().column(ScenarioList.NAME);
    boolean named = name >= 0 && table.get().values().get(name).type() instanceof ValueType.Named;
    if (!named || table.get().band().isPresent()) {
      error(
          span,
          "a list of scenarios has a column `scenario` with the name of each, and values",
          "write `| scenario | price-move |`");
      return;
    }
    take(table.get(), span);
  }

  /** Rows of a table with a name, which parameters may replace and CSV files may hold. */
  private void fromNamed(Word name) {
    LookupTable table = declared.names().tables().get(name.text());
    if (table == null) {
      failed = true;
      declared
          .findings()
          .unknown(
              name,
              "there is no table called `" + name + "`",
              Nearest.hint(name.text(), declared.names().tables().keySet()));
    } else if (block.table().isPresent()) {
      error(
          block.table().get().span(),
          "the scenarios of this list stand in the table `" + name + "`",
          "remove the rows here, or `from` in the heading");
    } else if (!table.matches().equals(List.of(ScenarioList.NAME))
        || table.band().isPresent()
        || table.rows().stream().anyMatch(row -> row.matches().get(0).isEmpty())) {
      error(
          name.span(),
          "`"
              + name
              + "` does not list scenarios: it must have a column `scenario` with the name"
              + " of each, and values",
          "write `| scenario | price-move |`");
    } else {
      named = Optional.of(table);
      take(table, name.span());
    }
  }

  private void take(LookupTable table, SourceSpan span) {
    rows.addAll(ScenarioList.rowsOf(table));
    Set<String> known = new HashSet<>();
    for (ScenarioList.Row row : rows) {
      if (!known.add(row.name()) && named.isEmpty()) {
        error(span, "there are two scenarios called `" + row.name() + "`", "give one another name");
      }
    }
    declareColumns(table);
  }

  private void declareColumns(LookupTable table) {
    for (int i = 0; i < table.values().size(); i++) {
      LookupTable.Column column = table.values().get(i);
      int place = i;
      ValueType type =
          column.type() instanceof ValueType.Named
              ? new ValueType.Named(
                  column.name(),
                  table.rows().stream().map(row -> row.names().get(place)).distinct().toList())
              : column.type();
      if (!column.name().equals(ScenarioList.NAME)) {
        columns.put(column.name(), type);
      }
    }
  }

  private void grid(List<Line.Grid> grids) {
    long size =
        grids.stream().mapToLong(grid -> grid.values().size()).reduce(1, Math::multiplyExact);
    if (!rows.isEmpty() || size > MOST) {
      error(
          grids.get(0).span(),
          rows.isEmpty()
              ? "the grid has " + size + " scenarios; " + MOST + " are the most"
              : "a list has a table or a grid, not both",
          "make a second list");
      return;
    }
    for (Line.Grid grid : grids) {
      if (columns.put(grid.column().text(), type(grid)) != null) {
        declared.taken(grid.column(), "a column");
      }
    }
    fill(grids, new ArrayList<>());
  }

  private ValueType type(Line.Grid grid) {
    ValueType type = declared.amounts().typed(grid.values().get(0)).type();
    for (Amount value : grid.values()) {
      if (!declared.amounts().typed(value).type().equals(type)) {
        error(
            value.span(),
            "`"
                + ExpressionText.of(value)
                + "` has another unit than `"
                + ExpressionText.of(grid.values().get(0))
                + "`",
            "give all values of a grid one unit");
      }
    }
    return type;
  }

  /** All combinations, the last grid running fastest. */
  private void fill(List<Line.Grid> grids, List<Amount> chosen) {
    if (chosen.size() < grids.size()) {
      for (Amount value : grids.get(chosen.size()).values()) {
        chosen.add(value);
        fill(grids, chosen);
        chosen.remove(chosen.size() - 1);
      }
      return;
    }
    Map<String, Exact> numbers = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      TypedExpression.Constant value = declared.amounts().typed(chosen.get(i));
      numbers.put(grids.get(i).column().text(), value.value());
      words.add(grids.get(i).column() + " " + value.text());
    }
    rows.add(
        new ScenarioList.Row(
            String.join(", ", words),
            rows.size() + 1,
            grids.get(0).span().line(),
            numbers,
            Map.of()));
  }

  private void number(Line.Numbered line) {
    int first = line.first().number().intValue();
    int last = line.last().number().intValue();
    boolean whole = line.first().isBare() && line.last().isBare();
    if (!whole || first != 1 || last < first || last > MOST || !rows.isEmpty()) {
      error(
          line.span(),
          rows.isEmpty()
              ? "numbers of scenarios go from 1 to at most " + MOST
              : "a list that is numbered has no other scenarios",
          "write `numbered 1 to 16`");
      return;
    }
    for (int i = first; i <= last; i++) {
      rows.add(new ScenarioList.Row("scenario-" + i, i, line.span().line(), Map.of(), Map.of()));
    }
  }

  private void error(SourceSpan span, String message, String help) {
    failed = true;
    declared.findings().error(DiagnosticCode.TABLE, span, message, help);
  }
}
