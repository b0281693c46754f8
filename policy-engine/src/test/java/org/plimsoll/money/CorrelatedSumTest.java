package org.plimsoll.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums of amounts that move together only in part. */
class CorrelatedSumTest {
  @Test
  void nothingIsNothingAndOneIsItsSize() {
    assertThat(CorrelatedSum.of(List.of(), List.of())).isEqualTo(Exact.ZERO);
    assertThat(CorrelatedSum.of(exact("-7.25"), List.of())).isEqualTo(Exact.parse("7.25"));
  }

  @Test
  void twoThatMoveApartMakeARightTriangle() {
    assertThat(CorrelatedSum.of(exact("3", "4"), exact("0"))).isEqualTo(Exact.of(5));
    assertThat(CorrelatedSum.of(exact("3", "-4"), exact("0"))).isEqualTo(Exact.of(5));
  }

  @Test
  void whatMovesWhollyTogetherIsAddedUp() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      List<Exact> values = new ArrayList<>();
      List<Exact> rates = new ArrayList<>();
      Exact sum = Exact.ZERO;
      for (int j = random.nextInt(6); j >= 0; j--) {
        rates.addAll(Collections.nCopies(values.size(), Exact.ONE));
        values.add(Exact.of(random.nextInt(2_000_001) - 1_000_000));
        sum = sum.plus(values.get(values.size() - 1));
      }
      assertThat(CorrelatedSum.of(values, rates)).isEqualTo(sum.abs());
    }
  }

  @Test
  void theOrderOfCorrelationsIsFirstWithSecondFirstWithThirdSecondWithThird() {
    // 1 + 4 + 9 + 2 x (0.5 x 2 + 0 x 3 + 1 x 6) = 28
    Exact sum = CorrelatedSum.of(exact("1", "2", "3"), exact("0.5", "0", "1"));
    assertThat(sum).isEqualTo(Transcendental.sqrt(Exact.of(28)));
    assertThat(CorrelatedSum.ofBoth(exact("1", "2", "3", "0.5", "0", "1"))).isEqualTo(sum);
  }

  @Test
  void correlationsThatContradictEachOtherHaveNoRoot() {
    assertThatThrownBy(() -> CorrelatedSum.of(exact("1", "1", "1"), exact("-1", "-1", "-1")))
        .isInstanceOf(OutOfDomain.class)
        .hasMessageContaining("contradict");
  }

  @Test
  void aCorrelationForEachTwoIsNeeded() {
    assertThatThrownBy(() -> CorrelatedSum.of(exact("1", "2"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CorrelatedSum.ofBoth(exact("1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Exact> exact(String... numbers) {
    return List.of(numbers).stream().map(Exact::parse).toList();
  }
}
