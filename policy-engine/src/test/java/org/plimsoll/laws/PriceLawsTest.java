package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.PricePoint;
import org.plimsoll.facts.Quote;
import org.plimsoll.model.Verdict;

/**
 * Stale prices refuse or fall back as declared, visibly: the policy of the laws against the same
 * rules written by hand, on random feeds.
 */
class PriceLawsTest {
  private static final int CASES = Integer.getInteger("laws.cases", 1_500);
  private static final Instant NOW = Instant.parse("2026-12-12T10:00:00Z");

  private final Policy policy =
      PlimsollEngine.create()
          .compile(PolicySource.of(Path.of("src/test/resources/org/plimsoll/laws/prices.margin")))
          .get();

  /** A feed: what the market says of ETH, and how old the snapshot is. */
  private record Feed(
      List<Quote> quotes, Optional<BigDecimal> index, Optional<PricePoint> last, int snapshotAge) {}

  /** What should come of a feed. */
  private record Expected(BigDecimal price, String source) {}

  private static Feed random(Random random) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int age = random.nextInt(3) == 0 ? 11 + random.nextInt(3) : random.nextInt(12) - 1;
      int price =
          random.nextInt(4) == 0 ? 2_000 + random.nextInt(2_500) : 3_000 + random.nextInt(160);
      quotes.add(
          new Quote("v" + random.nextInt(9), BigDecimal.valueOf(price), NOW.minusSeconds(age)));
    }
    Optional<BigDecimal> index =
        random.nextBoolean() ? Optional.of(BigDecimal.valueOf(3_050)) : Optional.empty();
    Optional<PricePoint> last =
        random.nextBoolean()
            ? Optional.of(
                new PricePoint(
                    BigDecimal.valueOf(2_900), NOW.minusSeconds(3_599 + random.nextInt(3))))
            : Optional.empty();
    return new Feed(quotes, index, last, 59 + random.nextInt(3));
  }

  /** The rules of the policy by hand; {@code slack} is a fault planted in the age limit. */
  private static Optional<Expected> expected(Feed feed, int slack) {
    List<BigDecimal> fresh = new ArrayList<>();
    for (Quote quote : feed.quotes()) {
      long age = Duration.between(quote.at(), NOW).toSeconds();
      if (age >= 0 && age <= 10 + slack) {
        fresh.add(quote.price());
      }
    }
    if (!fresh.isEmpty()) {
      BigDecimal middle = median(fresh);
      BigDecimal band = middle.multiply(new BigDecimal("0.05"));
      List<BigDecimal> near =
          fresh.stream().filter(p -> p.subtract(middle).abs().compareTo(band) <= 0).toList();
      if (near.size() >= 3) {
        return Optional.of(new Expected(median(near), "quotes"));
      }
    }
    if (feed.index().isPresent() && feed.snapshotAge() <= 60) {
      return Optional.of(new Expected(feed.index().get(), "index"));
    }
    return feed.last()
        .filter(last -> Duration.between(last.at(), NOW).toSeconds() <= 3_600)
        .map(last -> new Expected(last.price(), "last"));
  }

  private static BigDecimal median(List<BigDecimal> prices) {
    List<BigDecimal> sorted = new ArrayList<>(prices);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
  }

  private Decision decided(Feed feed, List<Balance> balances) {
    return decided(feed, balances, true);
  }

  private Decision decided(Feed feed, List<Balance> balances, boolean compiled) {
    TreeMap<String, AssetMarket> assets = new TreeMap<>();
    assets.put("USD", AssetMarket.priced(BigDecimal.ONE));
    AssetMarket none =
        new AssetMarket(null, null, null, null, null, List.of(), List.of(), new TreeMap<>());
    assets.put("STETH", none);
    assets.put("JUNK", none);
    assets.put(
        "ETH",
        new AssetMarket(
            null,
            null,
            feed.index().orElse(null),
            null,
            null,
            feed.quotes(),
            feed.last().map(List::of).orElse(List.of()),
            new TreeMap<>()));
    MarketSnapshot market =
        new MarketSnapshot(
            NOW.minusSeconds(feed.snapshotAge()), assets, new TreeMap<>(), new TreeMap<>());
    AccountState account = new AccountState("LAW", new TreeMap<>(), balances, List.of(), List.of());
    return compiled
        ? policy.evaluate(account, market, policy.ownParameters(), NOW)
        : policy.interpret(account, market, policy.ownParameters(), NOW);
  }

  private static final List<Balance> HELD =
      List.of(
          Balance.of("USD", BigDecimal.TEN),
          Balance.of("ETH", BigDecimal.ONE),
          Balance.of("STETH", BigDecimal.ONE));

  /** What differs between the policy and the rules by hand. */
  private Optional<String> differs(Feed feed, int slack) {
    Decision decision = decided(feed, HELD);
    Optional<Expected> wanted = expected(feed, slack);
    if (wanted.isEmpty()) {
      return decision.verdict() == Verdict.REFUSED
          ? Optional.empty()
          : Optional.of("not refused: " + decision.prices());
    }
    if (decision.verdict() == Verdict.REFUSED) {
      return Optional.of("refused: " + decision.reasons());
    }
    Decision.PriceFigures eth = decision.prices().get(0);
    Decision.PriceFigures staked = decision.prices().get(1);
    BigDecimal haircut =
        switch (wanted.get().source()) {
          case "index" -> new BigDecimal("0.2");
          case "last" -> new BigDecimal("0.5");
          default -> new BigDecimal("0.1");
        };
    BigDecimal price = wanted.get().price();
    BigDecimal converted = price.multiply(new BigDecimal("0.99"));
    BigDecimal equity =
        BigDecimal.TEN
            .add(price.multiply(BigDecimal.ONE.subtract(haircut)))
            .add(converted.multiply(new BigDecimal("0.8")));
    boolean same =
        eth.price().compareTo(price) == 0
            && eth.source().equals(wanted.get().source())
            && staked.price().compareTo(converted) == 0
            && staked.source().equals("conversion")
            && decision.figures().orElseThrow().equity().compareTo(equity) == 0;
    return same ? Optional.empty() : Optional.of(decision.prices() + " for " + wanted);
  }

  @Test
  void pricesFollowTheRules() {
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      Feed feed = random(random);
      assertThat(differs(feed, 0)).describedAs("case %d: %s", i, feed).isEmpty();
      refused += expected(feed, 0).isEmpty() ? 1 : 0;
      assertThat(DecisionJson.text(decided(feed, HELD, true)))
          .isEqualTo(DecisionJson.text(decided(feed, HELD, false)));
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aSecondMoreOfAgeIsSeen() {
    Random random = new Random(5);
    long seen = 0;
    for (int i = 0; i < 200; i++) {
      seen += differs(random(random), 1).isPresent() ? 1 : 0;
    }
    assertThat(seen).isPositive();
  }

  @Test
  void whatHasNoPriceIsWorthNothingToItsOwnerAndOwedInFull() {
    Feed feed = new Feed(List.of(), Optional.of(BigDecimal.valueOf(3_000)), Optional.empty(), 1);
    List<Balance> owned =
        List.of(Balance.of("USD", BigDecimal.TEN), Balance.of("JUNK", BigDecimal.ONE));
    Decision worthless = decided(feed, owned);
    assertThat(worthless.figures().orElseThrow().equity()).isEqualByComparingTo("10");
    assertThat(worthless.prices().get(0).source()).isEqualTo("nothing");
    List<Balance> owed =
        List.of(Balance.of("USD", BigDecimal.TEN), Balance.of("JUNK", BigDecimal.ONE.negate()));
    Decision debt = decided(feed, owed);
    assertThat(debt.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(debt.reasons().get(0).amounts()).containsEntry("field", "assets.JUNK.price");
  }
}
