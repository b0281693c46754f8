package org.plimsoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices and sensitivities against values worked out elsewhere, parity, and the edges. */
class Black76Test {
  private static Exact number(String text) {
    return Exact.parse(text);
  }

  private static Black76 option(
      String forward, String strike, String volatility, String years, boolean call) {
    return new Black76(number(forward), number(strike), number(volatility), number(years), call);
  }

  private static Black76 option(List<Exact> line, boolean call) {
    return new Black76(line.get(0), line.get(1), line.get(2), line.get(3), call);
  }

  /** A price is a difference of two larger amounts, so its error is a part of those. */
  @Test
  void pricesAreThoseWorkedOutElsewhere() {
    for (List<Exact> line : TranscendentalTest.known("black-76")) {
      Exact bound = line.get(0).max(line.get(1)).times(number("2e-15"));
      for (boolean call : List.of(true, false)) {
        Exact wanted = line.get(call ? 4 : 5);
        Exact found = option(line, call).price();
        assertThat(found.minus(wanted).abs()).as("%s %s", found, line).isLessThan(bound);
      }
    }
  }

  @Test
  void sensitivitiesAreThoseWorkedOutElsewhere() {
    for (List<Exact> line : TranscendentalTest.known("black-76")) {
      Black76 call = option(line, true);
      Black76 put = option(line, false);
      near(call.delta(), line.get(6), line);
      near(put.delta(), line.get(7), line);
      near(call.gamma(), line.get(8), line);
      near(call.vega(), line.get(9), line);
      near(call.theta(), line.get(10), line);
      assertThat(put.gamma()).isEqualTo(call.gamma());
      assertThat(put.vega()).isEqualTo(call.vega());
      assertThat(put.theta()).isEqualTo(call.theta());
    }
  }

  private static void near(Exact found, Exact wanted, Object what) {
    TranscendentalTest.requireNear(found, wanted, "2e-13", what);
  }

  @Test
  void putCallParityIsExact() {
    for (List<Exact> line : TranscendentalTest.known("black-76")) {
      Black76 call = option(line, true);
      Black76 put = option(line, false);
      assertThat(call.price().minus(put.price())).isEqualTo(line.get(0).minus(line.get(1)));
      assertThat(call.delta().minus(put.delta())).isEqualTo(Exact.ONE);
    }
  }

  /** Each sensitivity against the change of what it is the sensitivity of, over a small step. */
  @Test
  void sensitivitiesAreTheSlopesOfThePrice() {
    Black76 option = option("105", "100", "0.4", "0.7", true);
    Exact step = number("0.0001");
    Exact twice = number("0.0002");
    slope(
        option("105.0001", "100", "0.4", "0.7", true).price(),
        option("104.9999", "100", "0.4", "0.7", true).price(),
        twice,
        option.delta());
    slope(
        option("105.0001", "100", "0.4", "0.7", true).delta(),
        option("104.9999", "100", "0.4", "0.7", true).delta(),
        twice,
        option.gamma());
    slope(
        option("105", "100", "0.4001", "0.7", true).price(),
        option("105", "100", "0.3999", "0.7", true).price(),
        twice,
        option.vega());
    slope(
        option("105", "100", "0.4", "0.69995", true).price(),
        option("105", "100", "0.4", "0.70005", true).price(),
        step,
        option.theta());
  }

  private static void slope(Exact above, Exact below, Exact step, Exact wanted) {
    TranscendentalTest.requireNear(
        above.minus(below).dividedBy(step), wanted, "1e-6", "slope of " + wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "110, 100, 0.5, 0, 10, 0, 1",
    "110, 100, 0, 2, 10, 0, 1",
    "90, 100, 0.5, 0, 0, 10, 0",
    "100, 100, 0.5, 0, 0, 0, 0.5",
    "1/3, 1/7, 0, 0, 4/21, 0, 1",
    "0, 100, 0.5, 1, 0, 100, 0",
    "100, 0, 0.5, 1, 100, 0, 1",
    "0, 0, 0.5, 1, 0, 0, 1",
  })
  void whatIsCertainIsExact(
      String f, String k, String v, String t, String call, String put, String delta) {
    assertThat(option(f, k, v, t, true).price()).isEqualTo(number(call));
    assertThat(option(f, k, v, t, false).price()).isEqualTo(number(put));
    assertThat(option(f, k, v, t, true).delta()).isEqualTo(number(delta));
    assertThat(option(f, k, v, t, false).delta()).isEqualTo(number(delta).minus(Exact.ONE));
    if (!f.equals(k)) {
      assertThat(option(f, k, v, t, true).gamma()).isEqualTo(Exact.ZERO);
      assertThat(option(f, k, v, t, true).vega()).isEqualTo(Exact.ZERO);
      assertThat(option(f, k, v, t, true).theta()).isEqualTo(Exact.ZERO);
    }
  }

  @Test
  void withoutVolatilityAtTheStrikeVegaHasItsLimit() {
    Black76 option = option("100", "100", "0", "4", true);
    TranscendentalTest.requireNear(option.vega(), number("79.788456080286535588"), "1e-14", "vega");
    assertThat(option.theta()).isEqualTo(Exact.ZERO);
  }

  @Test
  void whatHasNoValueSaysWhy() {
    assertThatThrownBy(() -> option("100", "90", "-0.1", "1", true))
        .isInstanceOf(OutOfDomain.class)
        .hasMessage("the volatility -0.1 is below 0");
    assertThatThrownBy(() -> option("-1", "90", "0.1", "1", true))
        .hasMessage("the forward -1 is below 0");
    assertThatThrownBy(() -> option("1", "-90", "0.1", "1", true))
        .hasMessage("the strike -90 is below 0");
    assertThatThrownBy(() -> option("1", "90", "0.1", "-1", true))
        .hasMessage("the time left -1 is below 0");
    Black76 edge = option("100", "100", "0.5", "0", true);
    assertThatThrownBy(edge::gamma)
        .hasMessage("an option at its strike has no gamma when no time or no volatility is left");
    assertThatThrownBy(edge::theta).isInstanceOf(OutOfDomain.class);
    assertThat(edge.vega()).isEqualTo(Exact.ZERO);
  }
}
