package org.plimsoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions against values worked out elsewhere to 50 digits, and what they refuse. */
class TranscendentalTest {
  private static final Path FILES = Path.of("src/test/resources/org/plimsoll/money");

  /** Below this a result has fewer than 15 digits before it ends. */
  private static final Exact LAST_DECIMAL = Exact.parse("1e-40");

  /** The lines of a file of known values, each with its numbers. */
  static List<List<Exact>> known(String name) {
    try {
      return Files.readAllLines(FILES.resolve(name + ".txt")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).map(Exact::parse).toList())
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Equal but for a part of the value, and one unit of the last decimal. */
  static void requireNear(Exact found, Exact wanted, String part, Object what) {
    Exact bound = wanted.abs().times(Exact.parse(part)).plus(LAST_DECIMAL);
    assertThat(found.minus(wanted).abs().compareTo(bound))
        .as("%s: %s instead of %s", what, found, wanted)
        .isNotPositive();
  }

  private static void requireNear(String file, Function<List<Exact>, Exact> function, String part) {
    for (List<Exact> line : known(file)) {
      requireNear(function.apply(line), line.get(line.size() - 1), part, file + line);
    }
  }

  private static Exact number(String text) {
    return Exact.parse(text);
  }

  @Test
  void theNormalCurveIsRightToFourteenDigitsInItsTailsToo() {
    assertThat(known("normal")).hasSizeGreaterThan(30);
    requireNear("normal", line -> Transcendental.normal(line.get(0)), "1e-14");
  }

  @Test
  void exponentialsLogarithmsAndPowersAreRightToThirteenDigits() {
    requireNear("exp", line -> Transcendental.exp(line.get(0)), "2e-14");
    requireNear("ln", line -> Transcendental.ln(line.get(0)), "5e-15");
    requireNear("power", line -> Transcendental.power(line.get(0), line.get(1)), "5e-14");
  }

  @Test
  void rootsAreRightToTheLastOf34Digits() {
    for (List<Exact> line : known("sqrt")) {
      assertThat(Transcendental.sqrt(line.get(0))).isEqualTo(line.get(1));
    }
    assertThat(Transcendental.sqrt(number("1/3")))
        .isEqualTo(number("0.5773502691896257645091487805019575"));
    assertThat(Transcendental.sqrt(number("2/7")))
        .isEqualTo(number("0.5345224838248487693691069617595070"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "1.5", "0.001", "12345678901234567890123.456789", "2/3", "7/9", "1e12"})
  void theRootOfASquareIsExact(String root) {
    Exact side = number(root);
    assertThat(Transcendental.sqrt(side.times(side))).isEqualTo(side);
  }

  @Test
  void wholePowersUpTo64AreExact() {
    Exact third = number("1/3");
    assertThat(Transcendental.power(third, number("3"))).isEqualTo(number("1/27"));
    assertThat(Transcendental.power(number("1.01"), number("2.0"))).isEqualTo(number("1.0201"));
    assertThat(Transcendental.power(number("-1.5"), number("3"))).isEqualTo(number("-3.375"));
    assertThat(Transcendental.power(Exact.ZERO, Exact.ZERO)).isEqualTo(Exact.ONE);
    assertThat(Transcendental.power(Exact.ZERO, number("0.5"))).isEqualTo(Exact.ZERO);
    assertThat(Transcendental.power(number("0.1"), number("64"))).isEqualTo(number("1e-64"));
    assertThat(Transcendental.power(number("4"), number("0.5"))).isEqualTo(number("2"));
  }

  /** The value alone decides, not the way in which it is kept. */
  @Test
  void equalNumbersGiveEqualResults() {
    Exact plain = number("0.1234567890123");
    Exact made = plain.times(number("1/7")).times(number("7"));
    Exact long2 = number("0.12345678901230000000000000000000000000000");
    for (Exact same : List.of(made, long2)) {
      assertThat(Transcendental.sqrt(same)).isEqualTo(Transcendental.sqrt(plain));
      assertThat(Transcendental.exp(same)).isEqualTo(Transcendental.exp(plain));
      assertThat(Transcendental.ln(same)).isEqualTo(Transcendental.ln(plain));
      assertThat(Transcendental.power(same, number("64")))
          .isEqualTo(Transcendental.power(plain, number("64")));
    }
  }

  @Test
  void theTwoSidesOfTheNormalCurveAreOneTogether() {
    for (List<Exact> line : known("normal")) {
      Exact one = Transcendental.normal(line.get(0));
      assertThat(one.plus(Transcendental.normal(line.get(0).negated()))).isEqualTo(Exact.ONE);
    }
    assertThat(Transcendental.normal(Exact.ZERO)).isEqualTo(number("0.5"));
  }

  @Test
  void whatHasNoValueSaysWhy() {
    requireRefused(() -> Transcendental.sqrt(number("-4")), "-4 is below 0");
    requireRefused(() -> Transcendental.ln(Exact.ZERO), "0 is not above 0");
    requireRefused(() -> Transcendental.ln(number("-1/3")), "-1/3 is not above 0");
    requireRefused(
        () -> Transcendental.power(number("-2"), number("0.5")),
        "-2 is below 0 and 0.5 is no whole number");
    requireRefused(
        () -> Transcendental.power(Exact.ZERO, number("-1")), "0 cannot be raised to -1");
    requireRefused(() -> Transcendental.exp(number("70")), "the result is beyond 10^30");
    requireRefused(() -> Transcendental.exp(number("1e400")), "the result is beyond 10^30");
    requireRefused(
        () -> Transcendental.power(number("10"), number("31")), "the result is beyond 10^30");
    requireRefused(
        () -> Transcendental.power(number("10"), number("30.01")), "the result is beyond 10^30");
  }

  private static void requireRefused(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).isInstanceOf(OutOfDomain.class).hasMessage(sentence);
  }
}
