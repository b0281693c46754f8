package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An exact number: a decimal of any length, or a fraction where no finite decimal exists.
 *
 * <p>All operations are exact; only {@link Rounding} rounds. Two numbers are equal when their
 * values are, whatever way they were written: {@code 1.0} equals {@code 1.00}. The unit is not part
 * of the number; the policy's types carry it.
 */
public final class Exact implements Comparable<Exact> {
  /** Nothing. */
  public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE, BigDecimal.ZERO);

  /** One, which is also 100%. */
  public static final Exact ONE = of(BigDecimal.ONE);

  private static final Exact HALF = of(new BigDecimal("0.5"));

  private final BigInteger numerator;
  private final BigInteger denominator;
  private final Optional<BigDecimal> decimal;

  private Exact(BigInteger numerator, BigInteger denominator, BigDecimal decimal) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.decimal = Optional.of(decimal);
  }

  private Exact(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.decimal = Optional.empty();
  }

  /** The value of a decimal. */
  public static Exact of(BigDecimal value) {
    return value.scale() <= 0
        ? new Exact(value.toBigIntegerExact(), BigInteger.ONE, value)
        : new Exact(value.unscaledValue(), BigInteger.TEN.pow(value.scale()), value);
  }

  /** A whole number. */
  public static Exact of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  /**
   * The inverse of {@link #toString}.
   *
   * @throws NumberFormatException when {@code text} is neither a plain decimal nor a fraction
   */
  public static Exact parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(new BigDecimal(text));
    }
    return of(new BigDecimal(text.substring(0, slash)))
        .dividedBy(of(new BigDecimal(text.substring(slash + 1))));
  }

  /** The sum. */
  public Exact plus(Exact other) {
    if (decimal.isPresent() && other.decimal.isPresent()) {
      return of(decimal.get().add(other.decimal.get()));
    }
    return fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Exact minus(Exact other) {
    return plus(other.negated());
  }

  /** The product. */
  public Exact times(Exact other) {
    if (decimal.isPresent() && other.decimal.isPresent()) {
      return of(decimal.get().multiply(other.decimal.get()));
    }
    return fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient, exactly.
   *
   * @throws ArithmeticException when {@code other} is zero; callers turn this into a refusal first
   */
  public Exact dividedBy(Exact other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The value with its sign turned. */
  public Exact negated() {
    return decimal.isPresent()
        ? of(decimal.get().negate())
        : new Exact(numerator.negate(), denominator);
  }

  /** The value without its sign. */
  public Exact abs() {
    return signum() < 0 ? negated() : this;
  }

  /** The larger of two values. */
  public Exact max(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The smaller of two values. */
  public Exact min(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The middle one of some values, or half the sum of the two in the middle.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Exact median(List<Exact> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    List<Exact> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).plus(sorted.get(half)).times(HALF);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The value as a decimal, when it has a finite one. */
  public Optional<BigDecimal> decimal() {
    return decimal;
  }

  /** The numerator; the sign of the number is its sign. */
  BigInteger numerator() {
    return numerator;
  }

  /** The denominator, above zero. */
  BigInteger denominator() {
    return denominator;
  }

  private static Exact fraction(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger n = numerator.divide(common);
    BigInteger d = denominator.divide(common);
    if (d.signum() < 0) {
      n = n.negate();
      d = d.negate();
    }
    BigInteger rest = d;
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    for (BigInteger[] step = rest.divideAndRemainder(five);
        step[1].signum() == 0;
        step = rest.divideAndRemainder(five)) {
      rest = step[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return new Exact(n, d);
    }
    int scale = Math.max(twos, fives);
    BigInteger unscaled = n.multiply(BigInteger.TEN.pow(scale)).divide(d);
    return of(new BigDecimal(unscaled, scale));
  }

  /** Orders by value, by cross-multiplication: nothing is rounded to compare. */
  @Override
  public int compareTo(Exact other) {
    if (decimal.isPresent() && other.decimal.isPresent()) {
      return decimal.get().compareTo(other.decimal.get());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exact exact && compareTo(exact) == 0;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /**
   * The one spelling of the value: {@code 12000}, {@code -0.05} or, in lowest terms, {@code 1/3}.
   */
  @Override
  public String toString() {
    return decimal
        .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
        .orElseGet(() -> numerator + "/" + denominator);
  }
}
