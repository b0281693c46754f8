package org.plimsoll.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.Direction;

/** Orders as people write them. */
class OrderTextTest {
  @Test
  void anOrderHasASideASizeAnInstrumentAndPerhapsAPrice() {
    OrderRequest limit = OrderRequest.parse(" sell 1_000.5  ETH-PERP at 3,000.25 ").get();
    assertThat(limit.side()).isEqualTo(Direction.SELL);
    assertThat(limit.quantity()).isEqualByComparingTo("1000.5");
    assertThat(limit.instrument()).isEqualTo("ETH-PERP");
    assertThat(limit.price().orElseThrow()).isEqualByComparingTo("3000.25");
    assertThat(OrderRequest.parse("buy 2 BTC-PERP").get().price()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; `` is not an order",
        "buy BTC-PERP; `buy BTC-PERP` is not an order",
        "Buy 2 BTC-PERP; `Buy` is neither `buy` nor `sell`",
        "buy 0 BTC-PERP; `0` is not a quantity above 0",
        "buy -2 BTC-PERP; `-2` is not a quantity above 0",
        "buy 1e9 BTC-PERP; `1e9` is not a quantity above 0",
        "buy 50_00 BTC-PERP; `50_00` is not a quantity above 0",
        "buy 2 BTC$PERP; `BTC$PERP` is not the name of an instrument",
        "buy 2 BTC-PERP for 50_000; `for` stands where `at` and a price belong",
        "buy 2 BTC-PERP at market; `market` is not a price",
        "buy 2 BTC-PERP at 0.0000000000000000001; `0.0000000000000000001` is not a price",
      })
  void aBadOrderIsRefusedInOneSentence(String text, String message) {
    Diagnosed<OrderRequest> read = OrderRequest.parse(text);
    assertThat(read.isPresent()).isFalse();
    assertThat(read.diagnostics()).hasSize(1);
    assertThat(read.diagnostics().get(0).message()).isEqualTo(message);
    assertThat(read.diagnostics().get(0).hint()).contains("buy 2 BTC-PERP at 50_000");
  }

  @Test
  void aVeryLongOrderIsNotRepeated() {
    assertThat(OrderRequest.parse("buy " + "9".repeat(300) + " X").diagnostics().get(0).message())
        .isEqualTo("the order is longer than 200 characters");
  }
}
