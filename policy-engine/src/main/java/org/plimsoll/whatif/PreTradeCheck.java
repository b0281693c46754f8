package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Decision.Totals;
import org.plimsoll.explain.Spelled;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.PolicyHeader;

/**
 * Asks whether an account could carry an order: fills it whole as a cross lot and compares the
 * decisions before and after.
 *
 * <p>It fits when the account afterwards is not refused and has equity for its initial margin, or
 * when the order only reduces risk: initial margin does not rise, and what equity has above it does
 * not shrink. Open orders of the account stay open and count in both decisions when the policy
 * speaks of orders, and not at all when it does not. Fees of the trade, lots and ticks do not
 * count.
 */
public final class PreTradeCheck {
  private final Function<AccountState, Decision> evaluate;
  private final FillPrice prices;
  private final Fill fill;

  /** A check by {@code evaluate}, which decides at the prices of {@code market}. */
  public PreTradeCheck(Function<AccountState, Decision> evaluate, MarketSnapshot market) {
    this.evaluate = evaluate;
    this.fill = new Fill(market);
    this.prices = new FillPrice(evaluate, market, fill);
  }

  /** The answer; a refused decision is an answer too. */
  public PreTrade check(AccountState account, OrderRequest wanted) {
    Optional<BigDecimal> price = wanted.price().or(() -> prices.of(account, wanted));
    OrderRequest order = wanted.at(price);
    Decision before = evaluate.apply(account);
    Decision after = evaluate.apply(fill.filled(account, order));
    if (after.figures().isEmpty()) {
      String reason = "it does not fit: with it the account is refused: " + Refusal.of(after);
      return new PreTrade(order, false, reason, before, after, Optional.empty(), Optional.empty());
    }
    Totals now = after.figures().get();
    Optional<BigDecimal> added =
        before.figures().map(was -> now.initialMargin().subtract(was.initialMargin()));
    boolean covered = now.excess().signum() >= 0;
    boolean reduces = before.figures().filter(was -> reduces(was, now)).isPresent();
    String equity =
        moved(added, now, after.currency())
            + ", and equity of "
            + Spelled.scaled(now.equityAt(PolicyHeader.INITIAL))
            + " "
            + after.currency();
    String gap = Spelled.scaled(now.excess().abs()) + " " + after.currency();
    String reason =
        covered
            ? "it fits: " + equity + " leaves an excess of " + gap
            : reduces
                ? "it fits because it only reduces risk: " + equity + " still lacks " + gap
                : "it does not fit: " + equity + " would lack " + gap;
    return new PreTrade(
        order, covered || reduces, reason, before, after, added, Optional.of(now.excess()));
  }

  private static boolean reduces(Totals was, Totals now) {
    return now.initialMargin().compareTo(was.initialMargin()) <= 0
        && now.excess().compareTo(was.excess()) >= 0;
  }

  private static String moved(Optional<BigDecimal> added, Totals now, String currency) {
    String level = Spelled.scaled(now.initialMargin()) + " " + currency;
    if (added.isEmpty()) {
      return "initial margin is " + level;
    }
    if (added.get().signum() == 0) {
      return "initial margin stays at " + level;
    }
    String way = added.get().signum() > 0 ? "rises by " : "falls by ";
    String change = Spelled.scaled(added.get().abs()) + " " + currency;
    return "initial margin " + way + change + " to " + level;
  }
}
