package org.plimsoll.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Order;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.Fact;

/**
 * Reads an open order that a test gives: {@code buy 2 BTC-PERP at 49_000 USD}.
 *
 * @param policy the policy whose test it is
 * @param report where mistakes go
 */
record GivenOrder(CheckedPolicy policy, Report report) {
  /** The words that open an order. */
  static final Map<String, Direction> SIDES = Map.of("buy", Direction.BUY, "sell", Direction.SELL);

  /** Takes a mistake: where it stands, what it is, what helps. */
  interface Report {
    /** Takes one mistake. */
    void take(SourceSpan span, String message, String hint);
  }

  /** The order; nothing when it is none, which is reported. */
  Optional<Order> read(Fact.Position fact) {
    String side = fact.side().text();
    String instrument = fact.amount().unit().map(word -> word.text()).orElse("");
    if (!policy.instruments().containsKey(instrument)) {
      report.take(
          fact.amount().span(),
          "there is no instrument called `" + instrument + "` in the block `instruments`",
          Nearest.hint(instrument, policy.instruments().keySet()));
      return Optional.empty();
    }
    if (fact.mode().isPresent()) {
      report.take(
          fact.mode().get().span(),
          "an order has no collateral of its own",
          "leave `" + fact.mode().get() + " with` out");
      return Optional.empty();
    }
    if (fact.amount().number().signum() <= 0) {
      report.take(
          fact.amount().span(),
          "an order is about more than 0",
          "write `" + side + " 2 " + instrument + " at 50_000 " + policy.header().currency() + "`");
      return Optional.empty();
    }
    return Optional.of(
        new Order(
            instrument,
            Objects.requireNonNull(SIDES.get(side)),
            fact.amount().number(),
            fact.entry().map(Amount::number).orElse(null),
            Collections.emptySortedMap()));
  }
}
