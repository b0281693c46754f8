package org.plimsoll.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exact numbers against fractions of whole numbers in lowest terms, worked out plainly. */
class ExactProperties {

  private record Fraction(BigInteger over, BigInteger under) {
    static Fraction of(BigInteger over, BigInteger under) {
      BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
      return new Fraction(over.divide(common), under.divide(common));
    }

    static Fraction of(BigDecimal value) {
      int scale = Math.max(0, value.scale());
      return of(value.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
    }

    Fraction plus(Fraction other) {
      return of(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
      return of(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction inverted() {
      return of(under, over);
    }

    Fraction negated() {
      return of(over.negate(), under);
    }
  }

  /** A number and the same number plainly; quotients among them, with and without a decimal. */
  record Known(Exact exact, Fraction plain) {}

  @Provide
  Arbitrary<Known> numbers() {
    Arbitrary<BigDecimal> decimals =
        Arbitraries.oneOf(
            Arbitraries.bigDecimals().ofScale(2).between(big("-1000000"), big("1000000")),
            Arbitraries.bigDecimals().ofScale(18).between(big("-1e20"), big("1e20")),
            Arbitraries.of("0", "0.00", "1", "1.0", "7", "1E+3", "0.125", "-3")
                .map(BigDecimal::new));
    Arbitrary<Known> whole = decimals.map(value -> new Known(Exact.of(value), Fraction.of(value)));
    Arbitrary<Known> divided =
        Combinators.combine(whole, whole.filter(by -> by.exact().signum() != 0))
            .as(
                (value, by) ->
                    new Known(
                        value.exact().dividedBy(by.exact()),
                        value.plain().times(by.plain().inverted())));
    return Arbitraries.oneOf(whole, divided);
  }

  private static BigDecimal big(String text) {
    return new BigDecimal(text);
  }

  @Property
  void arithmetic(@ForAll("numbers") Known a, @ForAll("numbers") Known b) {
    assertSame(a.exact().plus(b.exact()), a.plain().plus(b.plain()));
    assertSame(a.exact().minus(b.exact()), a.plain().plus(b.plain().negated()));
    assertSame(a.exact().times(b.exact()), a.plain().times(b.plain()));
    if (b.exact().signum() != 0) {
      assertSame(a.exact().dividedBy(b.exact()), a.plain().times(b.plain().inverted()));
    }
    int order =
        a.plain()
            .over()
            .multiply(b.plain().under())
            .compareTo(b.plain().over().multiply(a.plain().under()));
    assertThat(a.exact().compareTo(b.exact())).isEqualTo(order);
    assertThat(a.exact().equals(b.exact())).isEqualTo(order == 0);
  }

  @Property
  void longSumsStayExact(@ForAll("numbers") Known a, @ForAll("numbers") Known b) {
    Exact sum = a.exact();
    Fraction plain = a.plain();
    for (int i = 0; i < 8; i++) {
      sum = sum.plus(b.exact()).times(a.exact());
      plain = plain.plus(b.plain()).times(a.plain());
    }
    assertSame(sum, plain);
  }

  @Property
  void roundingIsOfTheExactValue(@ForAll("numbers") Known a, @ForAll RoundingDirection direction) {
    Exact step = Exact.parse("0.05");
    Exact rounded = Rounding.round(a.exact(), direction, step);
    Exact off = rounded.minus(a.exact());

    assertThat(rounded.dividedBy(step).toString()).doesNotContain(".", "/");
    assertThat(off.abs().compareTo(step)).isNegative();
    switch (direction) {
      case UP -> assertThat(off.signum()).isNotNegative();
      case DOWN -> assertThat(off.signum()).isNotPositive();
      case TOWARD_ZERO -> assertThat(off.signum() * a.exact().signum()).isNotPositive();
      case AWAY_FROM_ZERO -> assertThat(off.signum() * a.exact().signum()).isNotNegative();
      case HALF_UP, HALF_EVEN ->
          assertThat(off.abs().times(Exact.of(2)).compareTo(step)).isNotPositive();
    }
  }

  private static void assertSame(Exact exact, Fraction plain) {
    BigInteger rest = plain.under();
    for (int prime : new int[] {2, 5}) {
      while (rest.mod(BigInteger.valueOf(prime)).signum() == 0) {
        rest = rest.divide(BigInteger.valueOf(prime));
      }
    }
    boolean finite = rest.equals(BigInteger.ONE);
    Optional<BigDecimal> decimal = exact.decimal();

    assertThat(decimal.isPresent()).isEqualTo(finite);
    decimal.ifPresent(value -> assertThat(Fraction.of(value)).isEqualTo(plain));
    assertThat(exact.toString())
        .isEqualTo(
            finite
                ? spelled(new BigDecimal(plain.over()).divide(new BigDecimal(plain.under())))
                : plain.over() + "/" + plain.under());
    assertThat(exact.signum()).isEqualTo(plain.over().signum());
    assertThat(Exact.parse(exact.toString())).isEqualTo(exact).hasSameHashCodeAs(exact);
  }

  private static String spelled(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
