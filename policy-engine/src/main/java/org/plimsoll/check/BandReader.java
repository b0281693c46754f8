package org.plimsoll.check;

import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Table;

/** Reads the bounds of one band column: all in one unit, which is that of the figure. */
final class BandReader {
  private final LookupTable.Band band;
  private final Amounts amounts;
  private final Findings findings;
  private final Optional<ValueType> wanted;
  private Optional<ValueType> first = Optional.empty();

  BandReader(LookupTable.Band band, TableForm form, Amounts amounts, Findings findings) {
    this.band = band;
    this.amounts = amounts;
    this.findings = findings;
    this.wanted = builtIn(band.figure()).or(() -> form.inputs().apply(band.figure()));
  }

  /** The type of an attribute; nothing for figures of the policy, which are judged later. */
  private Optional<ValueType> builtIn(String figure) {
    return Attribute.find(Owner.POSITION, figure)
        .or(() -> Attribute.find(Owner.BALANCE, figure))
        .map(attribute -> attribute.type(amounts.currency()));
  }

  /** The column with the type of its bounds. */
  LookupTable.Band typed() {
    return new LookupTable.Band(band.figure(), band.edgeIn(), first);
  }

  /** A bound, empty when open; nothing at all when the cell is none, which is reported. */
  Optional<Optional<Exact>> bound(Table.Cell cell) {
    if (cell.text().equals("above") || cell.text().equals("no limit")) {
      return Optional.of(Optional.empty());
    }
    Optional<Amount> amount = Cells.amount(cell);
    if (amount.isEmpty()) {
      findings.error(
          DiagnosticCode.TABLE,
          cell.span(),
          "`" + cell.text() + "` is no bound of `" + band.figure() + "`",
          "write an amount such as `1m " + amounts.currency() + "`, `above` or `no limit`");
      return Optional.empty();
    }
    Constant typed = amounts.typed(amount.get());
    if (typed.type() instanceof ValueType.Unjudged || !fits(cell, amount.get(), typed.type())) {
      return Optional.empty();
    }
    first = first.or(() -> Optional.of(typed.type()));
    return Optional.of(Optional.of(typed.value()));
  }

  private boolean fits(Table.Cell cell, Amount amount, ValueType type) {
    Optional<ValueType> asked = wanted.or(() -> first);
    if (amount.isBare() && asked.filter(ValueTypes.NUMBER::equals).isEmpty() && !mayBePlain()) {
      ValueType unit = asked.orElse(ValueTypes.money(amounts.currency()));
      findings.error(
          DiagnosticCode.BARE_NUMBER,
          cell.span(),
          "`" + cell.text() + "` has no unit",
          amounts.bareHint(amount, unit));
      return false;
    }
    if (asked.isEmpty() || asked.get().equals(type)) {
      return true;
    }
    boolean known = wanted.isPresent();
    findings.error(
        DiagnosticCode.UNIT,
        cell.span(),
        "`"
            + cell.text()
            + "` is "
            + type.words()
            + (known ? ", and `" + band.figure() + "` is " : "; the first bound of the column is ")
            + asked.get().words(),
        "give the bound the unit of `" + band.figure() + "`");
    return false;
  }

  /** A figure of the policy may be a plain number; whether it is, the look-up knows. */
  private boolean mayBePlain() {
    return wanted.isEmpty() && first.isEmpty();
  }
}
