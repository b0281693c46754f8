package org.plimsoll.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.AttributeTrace;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Reapplied;
import org.plimsoll.trace.TraceNode;

/** Inverse contracts and times to expiry, against figures reckoned by hand. */
class InverseContractTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  /** 10,000 contracts of 1 USD, entered at 8,000, now at 10,000: 1.25 BTC became 1 BTC of value. */
  @Test
  void aLongGainsAsThePriceRises() {
    HeldPosition held = only(market("perpetual", "10000", null), lot("10000", "8000"));
    assertThat(held.notional()).isEqualTo(Exact.of(10_000));
    assertThat(held.delta()).isEqualTo(Exact.ONE);
    assertThat(held.unrealizedPnl()).isEqualTo(Exact.of(2_500));
    assertThat(held.entryPrice()).isEqualTo(Exact.of(8_000));
    tells(held);
  }

  @Test
  void aShortLosesAsThePriceRises() {
    HeldPosition held = only(market("perpetual", "10000", null), lot("-10000", "8000"));
    assertThat(held.notional()).isEqualTo(Exact.of(10_000));
    assertThat(held.marketValue()).isEqualTo(Exact.of(-10_000));
    assertThat(held.delta()).isEqualTo(Exact.of(-1));
    assertThat(held.unrealizedPnl()).isEqualTo(Exact.of(-2_500));
    tells(held);
  }

  /** 5,000 at 5,000 and 5,000 at 10,000 are 1.5 BTC for 10,000 USD: 6,666.66... on average. */
  @Test
  void lotsAreJoinedByTheHarmonicAverage() {
    HeldPosition held =
        only(market("perpetual", "10000", null), lot("5000", "5000"), lot("5000", "10000"));
    assertThat(held.entryPrice()).isEqualTo(Exact.parse("20000/3"));
    assertThat(held.unrealizedPnl()).isEqualTo(Exact.of(5_000));
    tells(held);
  }

  @Test
  void lotsThatCancelLeaveWhatTheyGained() {
    HeldPosition held =
        only(market("perpetual", "9000", null), lot("10000", "8000"), lot("-10000", "10000"));
    assertThat(held.side()).isEqualTo("flat");
    assertThat(held.unrealizedPnl()).isEqualTo(Exact.of(2_500));
  }

  @Test
  void pricesOfZeroAndOtherKindsRefuse() {
    HeldPosition worthless = only(market("perpetual", "0", null), lot("1", "8000"));
    assertThatThrownBy(worthless::unrealizedPnl)
        .isInstanceOf(MissingFact.class)
        .hasMessageContaining("the mark price of BTC-INV is 0");
    HeldPosition spot = only(market("spot", "10000", null), lot("1", "8000"));
    assertThatThrownBy(spot::notional)
        .isInstanceOf(MissingFact.class)
        .hasMessageContaining("only futures and perpetuals can be inverse");
    MarketSnapshot market = market("perpetual", "10000", null);
    assertThatThrownBy(() -> only(market, lot("1", "0")))
        .isInstanceOf(MissingFact.class)
        .hasMessageContaining("the entry price of BTC-INV is 0");
  }

  @Test
  void timeIsCountedFromTheInstantOfTheEvaluation() {
    Instant expiry = Instant.parse("2027-03-26T08:00:00Z");
    MarketSnapshot market = market("future", "10000", expiry);
    Prices later = new Prices(market, "USD", expiry.plusSeconds(5));
    Traded traded = only(market, lot("1", "8000")).at(later).traded();
    assertThat(traded.timeToExpiry()).isEqualTo(Exact.of(-5));
    assertThat(Traded.years(traded.timeToExpiry())).isEqualTo(Exact.parse("-1/6307200"));
    assertThat(traded.expiry()).isEqualTo("2027-03-26T08:00:00Z");
    assertThat(traded.expiryMonth()).isEqualTo("2027-03");
    Instant midnight = Instant.parse("2027-03-26T00:00:00Z");
    Traded plain = new Traded("BTC-INV", new Prices(market("future", "1", midnight), "USD"));
    assertThat(plain.expiry()).isEqualTo("2027-03-26");
    Traded endless = new Traded("BTC-INV", new Prices(market("perpetual", "1", null), "USD"));
    assertThat(endless.expiry()).isEqualTo("none");
    assertThatThrownBy(endless::timeToExpiry).hasMessageContaining("BTC-INV has no expiry");
  }

  private static void tells(HeldPosition held) {
    for (Attribute attribute :
        List.of(
            Attribute.NOTIONAL,
            Attribute.MARKET_VALUE,
            Attribute.UNREALIZED_PNL,
            Attribute.DELTA,
            Attribute.SIZE)) {
      reapply(AttributeTrace.of(attribute, attribute.type("USD"), held));
    }
  }

  private static void reapply(TraceNode node) {
    assertThat(Reapplied.value(node)).as(node.label()).isEqualTo(node.value());
    node.children().forEach(InverseContractTest::reapply);
  }

  private static Position lot(String quantity, String entry) {
    return Position.cross("BTC-INV", new BigDecimal(quantity), new BigDecimal(entry));
  }

  private static HeldPosition only(MarketSnapshot market, Position... lots) {
    AccountState account =
        new AccountState("ACC", new TreeMap<>(), List.of(), Arrays.asList(lots), List.of());
    return Holdings.of(account, market, "USD").cross().get(0);
  }

  private static MarketSnapshot market(String kind, String mark, Instant expiry) {
    TreeMap<String, Instrument> instruments = new TreeMap<>();
    instruments.put(
        "BTC-INV",
        Instrument.of(kind, "BTC", "USD")
            .inverse(true)
            .expiry(expiry)
            .markPrice(new BigDecimal(mark))
            .build());
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("BTC", AssetMarket.priced(new BigDecimal("10000")));
    return new MarketSnapshot(AT, assets, instruments, new TreeMap<>());
  }
}
