package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/**
 * The mark price at which an order without a price fills: the one the policy computes, else the one
 * the market gives.
 */
final class FillPrice {
  private static final Exact STEP = Exact.of(BigDecimal.ONE.movePointLeft(18));

  private final Function<AccountState, Decision> evaluate;
  private final MarketSnapshot market;
  private final Fill fill;

  FillPrice(Function<AccountState, Decision> evaluate, MarketSnapshot market, Fill fill) {
    this.evaluate = evaluate;
    this.market = market;
    this.fill = fill;
  }

  /** In quote currency per unit; empty when there is none, and then an evaluation is refused. */
  Optional<BigDecimal> of(AccountState account, OrderRequest order) {
    Instrument terms = market.instruments().get(order.instrument());
    if (terms == null) {
      return Optional.empty();
    }
    Optional<BigDecimal> given = Optional.ofNullable(terms.markPrice());
    // only a decision says what a policy makes of the market's prices
    Decision probe = evaluate.apply(fill.filled(account, order.at(given)));
    Optional<BigDecimal> computed = priced(probe, true, order.instrument());
    return computed.isEmpty()
        ? given
        : computed.flatMap(mark -> inQuote(mark, probe, terms.quote(), order.side()));
  }

  private static Optional<BigDecimal> priced(Decision decision, boolean traded, String name) {
    return decision.prices().stream()
        .filter(price -> price.traded() == traded && price.name().equals(name))
        .map(Decision.PriceFigures::price)
        .findFirst();
  }

  /** Rounded against the account where there is no decimal of 18 places. */
  private Optional<BigDecimal> inQuote(
      BigDecimal mark, Decision probe, String quote, Direction side) {
    if (quote.equals(probe.currency())) {
      return Optional.of(mark);
    }
    RoundingDirection way = side == Direction.BUY ? RoundingDirection.UP : RoundingDirection.DOWN;
    return priced(probe, false, quote)
        .or(() -> Optional.ofNullable(market.assets().get(quote)).flatMap(FillPrice::price))
        .filter(rate -> rate.signum() > 0)
        .map(rate -> Exact.of(mark).dividedBy(Exact.of(rate)))
        .flatMap(price -> Rounding.round(price, way, STEP).decimal())
        .map(BigDecimal::stripTrailingZeros);
  }

  private static Optional<BigDecimal> price(AssetMarket asset) {
    return Optional.ofNullable(asset.price());
  }
}
