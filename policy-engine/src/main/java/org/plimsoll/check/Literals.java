package org.plimsoll.check;

import java.util.Optional;
import java.util.Set;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Table;

/** Reads single values written as policies write them, for tests. */
public final class Literals {
  private final String currency;

  /** A reader for a policy with that currency. */
  public Literals(String currency) {
    this.currency = currency;
  }

  /**
   * The number in a cell with its type; empty when the cell is no number or has an unknown unit.
   */
  public Optional<Constant> number(Table.Cell cell) {
    Findings silent = new Findings(SourceText.of("", ""), Set.of(), false);
    return Cells.amount(cell)
        .map(new Amounts(currency, silent)::typed)
        .filter(constant -> !(constant.type() instanceof ValueType.Unjudged));
  }

  /** The value as data files write it: numbers without unit, rates as fractions, names bare. */
  public Optional<String> dataText(Table.Cell cell) {
    Optional<Constant> number = number(cell);
    return number.isPresent() ? Optional.of(number.get().value().toString()) : Cells.name(cell);
  }
}
