package org.plimsoll.solve;

import org.plimsoll.money.Exact;

/**
 * A value along a straight line.
 *
 * @param value the value where the stretch begins
 * @param slope its change for each unit by which the price rises
 */
record Linear(Exact value, Exact slope) {

  /** A value that does not depend on the price. */
  static Linear constant(Exact value) {
    return new Linear(value, Exact.ZERO);
  }

  boolean isConstant() {
    return slope.signum() == 0;
  }

  Linear plus(Linear other) {
    return new Linear(value.plus(other.value), slope.plus(other.slope));
  }

  Linear minus(Linear other) {
    return plus(other.negated());
  }

  Linear negated() {
    return new Linear(value.negated(), slope.negated());
  }

  Linear times(Exact factor) {
    return new Linear(value.times(factor), slope.times(factor));
  }
}
