package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.benchmarks.hand.HandDecision.HandCredit;

/** Forms the hedged pairs of an account: the three forms of workload M, in the order written. */
final class Pairing {
  private static final BigDecimal CREDIT = new BigDecimal("0.8");
  private static final Comparator<Holding> ORDER =
      Comparator.comparing((Holding holding) -> holding.notional)
          .reversed()
          .thenComparing(holding -> holding.contract.name());

  private final List<HandCredit> credits = new ArrayList<>();

  /** The pairs formed so far. */
  List<HandCredit> credits() {
    return credits;
  }

  /** Forms the pairs of one underlying. */
  void form(List<Holding> group) {
    if (group.size() > 1) {
      group.sort(ORDER);
      form("perpetual-against-future", group, ContractKind.PERPETUAL, ContractKind.FUTURE);
      form("calendar", group, ContractKind.FUTURE, ContractKind.FUTURE);
      form("option-against-perpetual", group, ContractKind.OPTION, ContractKind.PERPETUAL);
    }
  }

  private void form(String form, List<Holding> group, ContractKind first, ContractKind second) {
    for (Holding one : group) {
      if (one.contract.kind() == first && one.unpaired.signum() > 0) {
        for (Holding other : group) {
          if (other.contract.kind() == second
              && other.unpaired.signum() > 0
              && other.quantity.signum() != one.quantity.signum()) {
            credits.add(pair(form, one, other));
            if (one.unpaired.signum() == 0) {
              break;
            }
          }
        }
      }
    }
  }

  private static HandCredit pair(String form, Holding one, Holding other) {
    BigDecimal units = one.unpaired.min(other.unpaired);
    one.unpaired = one.unpaired.subtract(units);
    other.unpaired = other.unpaired.subtract(units);
    return new HandCredit(
        form,
        one,
        other,
        units,
        credit(units, one.initial, one.size, other.initial, other.size),
        credit(units, one.maintenance, one.size, other.maintenance, other.size));
  }

  /** 80% of the lesser leg's margin for the units paired; divided last, so rounded only once. */
  private static BigDecimal credit(
      BigDecimal units, BigDecimal one, BigDecimal oneSize, BigDecimal other, BigDecimal size) {
    boolean first = one.multiply(size).compareTo(other.multiply(oneSize)) <= 0;
    return CREDIT
        .multiply(first ? one : other)
        .multiply(units)
        .divide(first ? oneSize : size, 2, RoundingMode.FLOOR);
  }
}
