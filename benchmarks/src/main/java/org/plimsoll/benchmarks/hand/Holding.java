package org.plimsoll.benchmarks.hand;

import java.math.BigDecimal;

/** All lots of an account in one contract, netted, with what is worked out of them. */
final class Holding {
  final Contract contract;
  BigDecimal quantity = BigDecimal.ZERO;
  BigDecimal paid = BigDecimal.ZERO;
  BigDecimal size = BigDecimal.ZERO;
  BigDecimal notional = BigDecimal.ZERO;
  BigDecimal initial = BigDecimal.ZERO;
  BigDecimal maintenance = BigDecimal.ZERO;

  /** Contracts not yet in a pair. */
  BigDecimal unpaired = BigDecimal.ZERO;

  Holding(Contract contract) {
    this.contract = contract;
  }

  void add(BigDecimal lot, BigDecimal price) {
    quantity = quantity.add(lot);
    paid = paid.add(lot.multiply(price));
  }

  /** True when nothing is left of it, no gain or loss either. */
  boolean isGone() {
    return quantity.signum() == 0 && paid.signum() == 0;
  }

  void value() {
    size = quantity.abs();
    unpaired = size;
    notional = size.multiply(contract.unitNotional());
  }

  void charge(TierTable.Charge charge) {
    initial = charge.initial();
    maintenance = charge.maintenance();
  }

  BigDecimal gain() {
    return quantity.multiply(contract.mark()).subtract(paid).multiply(contract.multiplier());
  }
}
