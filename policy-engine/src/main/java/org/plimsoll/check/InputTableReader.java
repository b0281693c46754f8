package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Table;

/** Reads {@code inputs}: what the policy expects from outside. */
final class InputTableReader {
  private static final List<String> REQUIRED = List.of("name", "of", "type", "given by");
  private static final List<String> OPTIONAL =
      List.of("not older than", "lowest", "highest", "when absent");

  private final Names names;
  private final Amounts amounts;
  private final Findings findings;

  InputTableReader(Names names, Amounts amounts, Findings findings) {
    this.names = names;
    this.amounts = amounts;
    this.findings = findings;
  }

  void read(Block.Inputs block) {
    if (block.table().isEmpty()) {
      return;
    }
    Cells cells = new Cells(block.table().get(), findings);
    if (cells.hasColumns("inputs", REQUIRED, OPTIONAL)) {
      block.table().get().rows().forEach(row -> row(cells, row));
    } else {
      findings.unreadable(block.table().get().rows());
    }
  }

  private void row(Cells cells, Table.Row row) {
    Optional<String> name = cells.cell(row, "name").flatMap(Cells::name);
    Optional<Input.Subject> of =
        cells
            .cell(row, "of")
            .flatMap(cell -> cells.choice(cell, subjects(), "thing an input can belong to"));
    Optional<ValueType> type = cells.cell(row, "type").flatMap(cell -> type(cell, name.orElse("")));
    Optional<Input.Giver> giver =
        cells
            .cell(row, "given by")
            .flatMap(cell -> cells.choice(cell, givers(), "giver of inputs"));
    if (name.isEmpty()) {
      findings.error(DiagnosticCode.TABLE, row.span(), "an input needs a name of one word", "");
    }
    if (name.isEmpty() || of.isEmpty() || type.isEmpty() || giver.isEmpty()) {
      findings.unreadable(List.of(row));
      return;
    }
    if (names.inputs().containsKey(name.get()) || names.parameters().containsKey(name.get())) {
      findings.error(
          DiagnosticCode.DUPLICATE_NAME,
          row.span(),
          "`" + name.get() + "` is declared twice",
          "give one of them another name");
      return;
    }
    refuseBuiltIn(name.get(), of.get(), row);
    names
        .inputs()
        .put(
            name.get(),
            new Input(
                name.get(),
                of.get(),
                type.get(),
                giver.get(),
                bound(cells.cell(row, "not older than"), ValueTypes.DURATION),
                bound(cells.cell(row, "lowest"), type.get()),
                bound(cells.cell(row, "highest"), type.get()),
                cells.cell(row, "when absent").flatMap(cell -> absent(cell, type.get())),
                row.span().line()));
    if (giver.get() == Input.Giver.MARKET && cells.cell(row, "not older than").isEmpty()) {
      findings.error(
          DiagnosticCode.MISSING_RESULT,
          row.span(),
          "`" + name.get() + "` is given by the market and has no age limit",
          "fill the column `not older than`, such as `5 minutes`");
    }
  }

  /** An attribute of the same thing would hide the input from every formula. */
  private void refuseBuiltIn(String name, Input.Subject of, Table.Row row) {
    Owner reader =
        switch (of) {
          case ACCOUNT -> Owner.ACCOUNT;
          case BALANCE, ASSET -> Owner.BALANCE;
          case POSITION, INSTRUMENT, UNDERLYING -> Owner.POSITION;
        };
    if (Attribute.of(reader).stream().anyMatch(each -> each.word().equals(name))) {
      findings.error(
          DiagnosticCode.DUPLICATE_NAME,
          row.span(),
          "`" + name + "` is a built-in attribute of " + reader.word() + "s already",
          "use that, or give the input another name");
    }
  }

  private static Map<String, Input.Subject> subjects() {
    Map<String, Input.Subject> words = new LinkedHashMap<>();
    for (Input.Subject subject : Input.Subject.values()) {
      words.put(subject.word(), subject);
    }
    return words;
  }

  private static Map<String, Input.Giver> givers() {
    Map<String, Input.Giver> words = new LinkedHashMap<>();
    for (Input.Giver giver : Input.Giver.values()) {
      words.put(giver.word(), giver);
    }
    return words;
  }

  private Optional<ValueType> type(Table.Cell cell, String name) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    types.put("money", ValueTypes.money(amounts.currency()));
    types.put("price", ValueTypes.price(amounts.currency()));
    types.put("quantity", ValueTypes.QUANTITY);
    types.put("rate", ValueTypes.RATE);
    types.put("leverage", ValueTypes.NUMBER);
    types.put("number", ValueTypes.NUMBER);
    types.put("duration", ValueTypes.DURATION);
    types.put("name", new ValueType.Named(name, List.of()));
    if (cell.parts().size() > 1) {
      return list(cell, name);
    }
    return new Cells(new Table(cell.span(), List.of(), List.of()), findings)
        .choice(cell, types, "type of an input");
  }

  /** A closed list of names: {@code member or speculator}. */
  private Optional<ValueType> list(Table.Cell cell, String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < cell.parts().size(); i++) {
      boolean or =
          cell.parts().get(i) instanceof CellPart.CellWord word && word.text().equals("or");
      if (or != (i % 2 == 1) || !(cell.parts().get(i) instanceof CellPart.CellWord)) {
        findings.error(
            DiagnosticCode.TABLE,
            cell.span(),
            "`" + cell.text() + "` is no type",
            "a list of names is written `member or speculator`");
        return Optional.empty();
      }
      if (!or) {
        values.add(((CellPart.CellWord) cell.parts().get(i)).text());
      }
    }
    return Optional.of(new ValueType.Named(name, values.stream().sorted().toList()));
  }

  private Optional<Exact> bound(Optional<Table.Cell> cell, ValueType type) {
    return cell.flatMap(each -> constant(each, type)).map(Constant::value);
  }

  private Optional<Constant> constant(Table.Cell cell, ValueType type) {
    Optional<Amount> amount = Cells.amount(cell);
    Optional<Constant> constant = amount.map(amounts::typed);
    boolean unjudged =
        constant.map(each -> each.type() instanceof ValueType.Unjudged).orElse(false);
    if (unjudged) {
      return Optional.empty();
    }
    if (constant.isEmpty() || !constant.get().type().equals(type)) {
      findings.error(
          amount.map(Amount::isBare).orElse(false)
              ? DiagnosticCode.BARE_NUMBER
              : DiagnosticCode.UNIT,
          cell.span(),
          "`" + cell.text() + "` is not " + type.words(),
          amount.filter(Amount::isBare).map(each -> amounts.bareHint(each, type)).orElse(""));
      return Optional.empty();
    }
    return constant;
  }

  private Optional<String> absent(Table.Cell cell, ValueType type) {
    if (cell.text().equals("refuse")) {
      return Optional.empty();
    }
    if (type instanceof ValueType.Named named) {
      Optional<String> name = Cells.name(cell);
      if (name.isEmpty() || (!named.values().isEmpty() && !named.values().contains(name.get()))) {
        findings.error(
            DiagnosticCode.UNKNOWN_VALUE,
            cell.span(),
            "`" + cell.text() + "` cannot stand in for `" + named.list() + "`",
            "write `refuse`, or one of its names");
        return Optional.empty();
      }
      return name;
    }
    return constant(cell, type).map(value -> value.value().toString());
  }
}
