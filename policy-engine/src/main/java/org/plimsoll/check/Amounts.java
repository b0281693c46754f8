package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Unit;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Word;

/**
 * Gives numbers their types: {@code 5%} is a rate, {@code 10 USD} money, {@code 3} a plain number.
 */
final class Amounts {
  private static final Exact HUNDRED = Exact.of(100);
  private static final Exact TEN_THOUSAND = Exact.of(10_000);

  private final String currency;
  private final Findings findings;

  Amounts(String currency, Findings findings) {
    this.currency = currency;
    this.findings = findings;
  }

  String currency() {
    return currency;
  }

  /** The typed number; a number whose unit is unknown is reported and fits everything. */
  Constant typed(Amount amount) {
    String text = ExpressionText.of(amount);
    Exact number = Exact.of(amount.number());
    if (!amount.isNumber()) {
      return new Constant(new ValueType.Unjudged(), text, number);
    }
    if (amount.mark() == Amount.Mark.PERCENT) {
      if (amount.unit().isPresent()) {
        unknownUnit(amount.unit().get());
      }
      return new Constant(ValueTypes.RATE, text, number.dividedBy(HUNDRED));
    }
    if (amount.mark() == Amount.Mark.LEVERAGE || amount.unit().isEmpty()) {
      return new Constant(ValueTypes.NUMBER, text, number);
    }
    return withUnit(amount, text, number, amount.unit().get());
  }

  /** A rate, also where leverage stands for one: {@code 10x} is a tenth, exactly. */
  Constant rate(Amount amount) {
    Constant typed = typed(amount);
    if (amount.mark() == Amount.Mark.LEVERAGE && typed.value().signum() > 0) {
      return new Constant(ValueTypes.RATE, typed.text(), Exact.ONE.dividedBy(typed.value()));
    }
    return typed;
  }

  private Constant withUnit(Amount amount, String text, Exact number, Word unit) {
    Optional<Exact> seconds = secondsIn(unit.text());
    if (amount.per().isPresent()) {
      boolean price = unit.text().equals(currency) && amount.per().get().text().equals("unit");
      if (price) {
        return new Constant(ValueTypes.price(currency), text, number);
      }
      findings.error(
          DiagnosticCode.UNIT,
          amount.span(),
          "`" + text + "` has no known unit",
          "a price is written `" + currency + " per unit`");
      return new Constant(new ValueType.Unjudged(), text, number);
    }
    if (unit.text().equals(currency)) {
      return new Constant(ValueTypes.money(currency), text, number);
    }
    if (unit.text().equals("points")) {
      return new Constant(ValueTypes.RATE, text, number.dividedBy(HUNDRED));
    }
    if (unit.text().equals("bps")) {
      return new Constant(ValueTypes.RATE, text, number.dividedBy(TEN_THOUSAND));
    }
    if (unit.text().equals("unit") || unit.text().equals("units")) {
      return new Constant(ValueTypes.QUANTITY, text, number);
    }
    if (seconds.isPresent()) {
      return new Constant(ValueTypes.DURATION, text, number.times(seconds.get()));
    }
    unknownUnit(unit);
    return new Constant(new ValueType.Unjudged(), text, number);
  }

  private void unknownUnit(Word unit) {
    String nearest =
        Nearest.hint(
            unit.text(),
            List.of(currency, "points", "bps", "units", "seconds", "minutes", "hours", "days"));
    findings.error(
        DiagnosticCode.UNIT,
        unit.span(),
        "`" + unit + "` is no unit of this policy",
        nearest.isEmpty()
            ? "amounts are in `"
                + currency
                + "`; other units are %, points, bps, units, seconds,"
                + " minutes, hours, days"
            : nearest);
  }

  private static Optional<Exact> secondsIn(String word) {
    return switch (word) {
      case "second", "seconds" -> Optional.of(Exact.ONE);
      case "minute", "minutes" -> Optional.of(Exact.of(60));
      case "hour", "hours" -> Optional.of(Exact.of(3_600));
      case "day", "days" -> Optional.of(Exact.of(86_400));
      default -> Optional.empty();
    };
  }

  /** What to write in place of a bare number, for a place that wants {@code wanted}. */
  String bareHint(Amount amount, ValueType wanted) {
    String number = amount.text();
    if (wanted instanceof ValueType.Numeric numeric && !numeric.unit().isNone()) {
      String unit = numeric.unit().toString();
      boolean counted = unit.equals(Unit.QUANTITY) || unit.equals(Unit.SECOND);
      return "write `" + number + " " + (counted ? unit + "s" : unit) + "`";
    }
    return "write `" + number + "%` for a rate or `" + number + " " + currency + "` for an amount";
  }
}
