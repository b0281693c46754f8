package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;

/** Fills an order whole, as one more cross lot of its instrument. */
final class Fill {
  /** Kinds whose price is paid when they are bought, as a liquidation books them when they go. */
  private static final Set<String> PAID_FOR = Set.of("spot", "stock", "option");

  private final MarketSnapshot market;

  Fill(MarketSnapshot market) {
    this.market = market;
  }

  /** The account with the order filled at its price, or for nothing when it has none. */
  AccountState filled(AccountState account, OrderRequest order) {
    BigDecimal price = order.price().orElse(BigDecimal.ZERO);
    List<Position> lots = new ArrayList<>(account.positions());
    lots.add(lot(account, order, price));
    return new AccountState(
        account.account(),
        account.attributes(),
        paid(account.balances(), order, price),
        lots,
        account.orders(),
        account.liquidationSince());
  }

  /** Lots of one instrument are joined only when their settings agree: the new one takes theirs. */
  private static Position lot(AccountState account, OrderRequest order, BigDecimal price) {
    Position fresh = Position.cross(order.instrument(), order.signedQuantity(), price);
    Optional<Position> held =
        account.positions().stream()
            .filter(lot -> lot.instrument().equals(order.instrument()) && !lot.isolated())
            .filter(lot -> lot.quantity().signum() != 0)
            .findFirst();
    return held.map(
            lot ->
                new Position(
                    fresh.instrument(),
                    fresh.quantity(),
                    fresh.entryPrice(),
                    Mode.CROSS,
                    null,
                    lot.leverage(),
                    null,
                    lot.attributes()))
        .orElse(fresh);
  }

  private List<Balance> paid(List<Balance> balances, OrderRequest order, BigDecimal price) {
    Instrument terms = market.instruments().get(order.instrument());
    if (terms == null || !PAID_FOR.contains(terms.kind())) {
      return balances;
    }
    BigDecimal cost = order.signedQuantity().multiply(terms.multiplier()).multiply(price);
    List<Balance> changed = new ArrayList<>(balances);
    changed.add(Balance.of(terms.quote(), cost.negate()));
    return changed;
  }
}
