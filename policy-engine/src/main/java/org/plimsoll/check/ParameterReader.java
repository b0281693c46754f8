package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;

/**
 * Reads {@code parameters}: values with bounds of their own type, and groups that move together.
 */
final class ParameterReader {
  private static final String MOVE = "moves at most";

  private final Names names;
  private final Amounts amounts;
  private final Findings findings;

  ParameterReader(Names names, Amounts amounts, Findings findings) {
    this.names = names;
    this.amounts = amounts;
    this.findings = findings;
  }

  void read(Block.Parameters block) {
    Optional<Table> table = block.table();
    if (table.isEmpty()) {
      return;
    }
    Cells cells = new Cells(table.get(), findings);
    if (cells.hasColumns(
        "parameters", List.of("name", "value"), List.of("lowest", "highest", MOVE))) {
      table.get().rows().forEach(row -> row(cells, row));
    } else {
      findings.unreadable(table.get().rows());
    }
  }

  List<List<String>> linked(Block.Parameters block) {
    List<List<String>> groups = new ArrayList<>();
    for (Line.Linked line : block.linked()) {
      for (Word word : line.parameters()) {
        if (!names.parameters().containsKey(word.text())) {
          findings.unknown(
              word,
              "there is no parameter called `" + word + "`",
              Nearest.hint(word.text(), names.parameters().keySet()));
        }
      }
      groups.add(line.parameters().stream().map(Word::text).toList());
    }
    return groups;
  }

  private void row(Cells cells, Table.Row row) {
    Optional<Table.Cell> nameCell = cells.cell(row, "name");
    Optional<String> name = nameCell.flatMap(Cells::name);
    Optional<Constant> value = constant(cells.cell(row, "value"), Optional.empty());
    if (name.isEmpty() || value.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          row.span(),
          "a parameter needs a name of one word and a value with its unit",
          "write `| hedge-credit | 80% |`");
      findings.unreadable(List.of(row));
      return;
    }
    if (names.parameters().containsKey(name.get())) {
      findings.error(
          DiagnosticCode.DUPLICATE_NAME,
          row.span(),
          "there are two parameters called `" + name.get() + "`",
          "give one of them another name");
      return;
    }
    Optional<ValueType> type = Optional.of(value.get().type());
    Optional<Exact> lowest = constant(cells.cell(row, "lowest"), type).map(Constant::value);
    Optional<Exact> highest = constant(cells.cell(row, "highest"), type).map(Constant::value);
    Optional<Move> move = cells.cell(row, MOVE).flatMap(cell -> move(cell, value.get().type()));
    judgeBounds(row, name.get(), value.get(), lowest, highest);
    judgeComplete(cells, row, name.get());
    names
        .parameters()
        .put(
            name.get(),
            new Parameter(
                name.get(),
                value.get().type(),
                value.get().value(),
                lowest,
                highest,
                move.map(Move::most),
                move.map(Move::period),
                row.span().line()));
  }

  private Optional<Constant> constant(Optional<Table.Cell> cell, Optional<ValueType> wanted) {
    Optional<Amount> amount = cell.flatMap(Cells::amount);
    if (cell.isPresent() && amount.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.get().span(),
          "`" + cell.get().text() + "` is no value with its unit",
          "write a value such as `80%`, `10 seconds` or `50_000 " + amounts.currency() + "`");
    }
    Optional<Constant> constant = amount.map(amounts::typed);
    boolean judged =
        constant.isPresent()
            && !(constant.get().type() instanceof ValueType.Unjudged)
            && !(wanted.orElse(ValueTypes.RATE) instanceof ValueType.Unjudged);
    if (judged && wanted.isPresent() && !constant.get().type().equals(wanted.get())) {
      findings.error(
          amount.get().isBare() ? DiagnosticCode.BARE_NUMBER : DiagnosticCode.UNIT,
          amount.get().span(),
          "`"
              + constant.get().text()
              + "` is "
              + constant.get().type().words()
              + "; the value of the parameter is "
              + wanted.get().words(),
          "give the bound the unit of the value");
      return Optional.empty();
    }
    return constant;
  }

  /** The largest move in a period. */
  private record Move(Exact most, Exact period) {}

  private Optional<Move> move(Table.Cell cell, ValueType type) {
    List<CellPart> parts = cell.parts();
    if (parts.size() == 3
        && parts.get(0) instanceof Amount most
        && parts.get(1) instanceof CellPart.CellWord word
        && word.text().equals("in")
        && parts.get(2) instanceof Amount period) {
      Constant typedMost = amounts.typed(most);
      Constant typedPeriod = amounts.typed(period);
      boolean points =
          !type.equals(ValueTypes.RATE)
              || most.unit().map(unit -> !unit.text().isEmpty()).orElse(false);
      if (typedMost.type().equals(type)
          && typedPeriod.type().equals(ValueTypes.DURATION)
          && points) {
        return Optional.of(new Move(typedMost.value(), typedPeriod.value()));
      }
    }
    findings.error(
        DiagnosticCode.TABLE,
        cell.span(),
        "`" + cell.text() + "` does not say how far the parameter may move in which time",
        type.equals(ValueTypes.RATE)
            ? "a rate moves in points: write `10 points in 7 days`"
            : "write a move in the unit of the value and a time, such as `5 seconds in 1 day`");
    return Optional.empty();
  }

  private void judgeBounds(
      Table.Row row, String name, Constant value, Optional<Exact> lowest, Optional<Exact> highest) {
    boolean below = lowest.filter(bound -> value.value().compareTo(bound) < 0).isPresent();
    boolean above = highest.filter(bound -> value.value().compareTo(bound) > 0).isPresent();
    if (below || above) {
      findings.error(
          DiagnosticCode.PARAMETER_BOUNDS,
          row.span(),
          "`" + name + "` is " + value.text() + ", outside its own bounds",
          "move the value or the bound");
    }
  }

  private void judgeComplete(Cells cells, Table.Row row, String name) {
    long given =
        Stream.of("lowest", "highest", MOVE)
            .filter(column -> cells.cell(row, column).isPresent())
            .count();
    if (given != 0 && given != 3) {
      findings.error(
          DiagnosticCode.PARAMETER_BOUNDS,
          row.span(),
          "`" + name + "` has some of `lowest`, `highest` and `moves at most`, and not all",
          "give all three to let it be set without a new version, or none");
    }
  }
}
