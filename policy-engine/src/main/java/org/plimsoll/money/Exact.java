package org.plimsoll.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a decimal of any length, or a fraction where no finite decimal exists.
 *
 * <p>All operations are exact; only {@link Rounding} rounds. Two numbers are equal when their
 * values are, whatever way they were written: {@code 1.0} equals {@code 1.00}. The unit is not part
 * of the number; the policy's types carry it.
 *
 * <p>A quotient without a finite decimal is kept as it was divided and brought into lowest terms
 * only when somebody looks at it: most are multiplied, compared and rounded, for which no common
 * divisor is needed.
 */
public final class Exact implements Comparable<Exact> {
  /** Nothing. */
  public static final Exact ZERO = of(BigDecimal.ZERO);

  /** One, which is also 100%. */
  public static final Exact ONE = of(BigDecimal.ONE);

  private static final Exact HALF = of(new BigDecimal("0.5"));

  /** A quotient with more digits than this is brought into lowest terms at once. */
  private static final int LONGEST = 60;

  private final BigDecimal top;

  /** What {@link #top} is divided by, above zero; null for a decimal, which is divided by one. */
  private final @Nullable BigDecimal bottom;

  /** A quotient in lowest terms, or its decimal; worked out by whoever first needs it. */
  private @Nullable Exact lowest;

  private Exact(BigDecimal top, @Nullable BigDecimal bottom) {
    this.top = top;
    this.bottom = bottom;
  }

  /** The value of a decimal. */
  public static Exact of(BigDecimal value) {
    return new Exact(value, null);
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
    if (bottom == null && other.bottom == null) {
      return of(top.add(other.top));
    }
    return quotient(other.lifted(top).add(lifted(other.top)), common(other));
  }

  /** The difference. */
  public Exact minus(Exact other) {
    if (bottom == null && other.bottom == null) {
      return of(top.subtract(other.top));
    }
    return quotient(other.lifted(top).subtract(lifted(other.top)), common(other));
  }

  /** The product. */
  public Exact times(Exact other) {
    BigDecimal product = top.multiply(other.top);
    return bottom == null && other.bottom == null ? of(product) : quotient(product, common(other));
  }

  /**
   * The quotient, exactly.
   *
   * @throws ArithmeticException when {@code other} is zero; callers turn this into a refusal first
   */
  public Exact dividedBy(Exact other) {
    int sign = other.signum();
    if (sign == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigDecimal over = other.lifted(top);
    BigDecimal under = lifted(other.top);
    Exact exact = sign > 0 ? quotient(over, under) : quotient(over.negate(), under.negate());
    return exact.bottom != null && isFinite(exact.top, exact.bottom) ? exact.lowest() : exact;
  }

  private static Exact quotient(BigDecimal over, BigDecimal under) {
    if (under.compareTo(BigDecimal.ONE) == 0) {
      return of(over);
    }
    Exact quotient = new Exact(over, under);
    boolean longer = over.precision() > LONGEST || under.precision() > LONGEST;
    return longer ? quotient.lowest() : quotient;
  }

  /** A number times the divisor of this one. */
  private BigDecimal lifted(BigDecimal number) {
    return bottom == null ? number : number.multiply(bottom);
  }

  /** A divisor that this and another number have in common. */
  private BigDecimal common(Exact other) {
    if (other.bottom == null) {
      return bottom == null ? BigDecimal.ONE : bottom;
    }
    return lifted(other.bottom);
  }

  /** The value with its sign turned. */
  public Exact negated() {
    return new Exact(top.negate(), bottom);
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
    return top.signum();
  }

  /** The value as a decimal, when it has a finite one. */
  public Optional<BigDecimal> decimal() {
    if (bottom == null) {
      return Optional.of(top);
    }
    if (lowest == null && !isFinite(top, bottom)) {
      return Optional.empty();
    }
    Exact shown = lowest();
    return shown.bottom == null ? Optional.of(shown.top) : Optional.empty();
  }

  /** True when the divisor, apart from twos and fives, divides the dividend; scales are tens. */
  private static boolean isFinite(BigDecimal over, BigDecimal under) {
    BigInteger divisor = under.unscaledValue();
    if (divisor.bitLength() > 63) {
      return true; // perhaps: lowest terms will tell
    }
    long rest = divisor.longValueExact();
    rest >>= Long.numberOfTrailingZeros(rest);
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return over.unscaledValue().remainder(BigInteger.valueOf(rest)).signum() == 0;
  }

  /** The dividend of the value as it is kept; the sign of the number is its sign. */
  BigDecimal top() {
    return top;
  }

  /** The divisor of the value as it is kept, above zero. */
  BigDecimal bottom() {
    return bottom == null ? BigDecimal.ONE : bottom;
  }

  /** The same value as a decimal or, where there is none, with whole numbers in lowest terms. */
  Exact lowest() {
    if (bottom == null) {
      return this;
    }
    Exact known = lowest;
    if (known == null) {
      known = lowest(top, bottom);
      lowest = known;
    }
    return known;
  }

  private static Exact lowest(BigDecimal over, BigDecimal under) {
    int shift = Math.max(0, Math.max(over.scale(), under.scale()));
    BigInteger numerator = over.movePointRight(shift).toBigIntegerExact();
    BigInteger denominator = under.movePointRight(shift).toBigIntegerExact();
    BigInteger common = numerator.gcd(denominator);
    BigInteger n = numerator.divide(common);
    BigInteger d = denominator.divide(common);
    int twos = d.getLowestSetBit();
    BigInteger rest = d.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    for (BigInteger[] step = rest.divideAndRemainder(five);
        step[1].signum() == 0;
        step = rest.divideAndRemainder(five)) {
      rest = step[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      Exact fraction = new Exact(new BigDecimal(n), new BigDecimal(d));
      fraction.lowest = fraction;
      return fraction;
    }
    int scale = Math.max(twos, fives);
    return of(new BigDecimal(n.multiply(BigInteger.TEN.pow(scale)).divide(d), scale));
  }

  /** Orders by value, by cross-multiplication: nothing is rounded to compare. */
  @Override
  public int compareTo(Exact other) {
    return other.lifted(top).compareTo(lifted(other.top));
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
    Exact shown = lowest();
    if (shown.bottom != null) {
      return shown.top.toPlainString() + "/" + shown.bottom.toPlainString();
    }
    return shown.signum() == 0 ? "0" : shown.top.stripTrailingZeros().toPlainString();
  }
}
