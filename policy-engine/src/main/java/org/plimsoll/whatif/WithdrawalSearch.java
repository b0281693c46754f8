package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Decision.Totals;
import org.plimsoll.explain.Spelled;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.model.PolicyHeader;

/**
 * Finds the largest quantity of an asset that may leave an account, so that the account afterwards
 * is not refused, has equity for its initial margin, and owes nothing it did not owe.
 *
 * <p>Only balances without attributes can leave: an attribute says that something else holds them.
 * Open orders of the account count when the policy speaks of orders, else not. The answer and one
 * unit more are both evaluated; in between the search trusts that the excess falls as more leaves.
 */
public final class WithdrawalSearch {
  private static final int DECIMALS = 8;

  private final Function<AccountState, Decision> evaluate;

  /** A search by {@code evaluate}. */
  public WithdrawalSearch(Function<AccountState, Decision> evaluate) {
    this.evaluate = evaluate;
  }

  /**
   * The answer; 0 when the account is refused as it is, lacks margin or does not hold the asset.
   */
  public Withdrawable most(AccountState account, String asset) {
    Decision now = evaluate.apply(account);
    BigDecimal held = held(account, asset);
    if (!stands(now)) {
      return new Withdrawable(asset, BigDecimal.ZERO, "nothing may leave: " + lacking(now), now);
    }
    if (held.signum() <= 0) {
      String owes = held.signum() < 0 ? "the account owes " : "the account holds no free ";
      return new Withdrawable(asset, BigDecimal.ZERO, "nothing may leave: " + owes + asset, now);
    }
    BigInteger units = held.movePointRight(DECIMALS).setScale(0, RoundingMode.FLOOR).toBigInteger();
    Decision without = evaluate.apply(without(account, asset, units));
    if (stands(without)) {
      String reason = "that is all the account holds free; " + leaves(without);
      return new Withdrawable(asset, quantity(units), reason, without);
    }
    return between(account, asset, now, units, without);
  }

  /** Bisects between nothing, which may leave, and {@code tooMany} units, which may not. */
  private Withdrawable between(
      AccountState account, String asset, Decision now, BigInteger tooMany, Decision beyond) {
    BigInteger enough = BigInteger.ZERO;
    BigInteger limit = tooMany;
    Decision after = now;
    Decision more = beyond;
    while (limit.subtract(enough).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = enough.add(limit).shiftRight(1);
      Decision there = evaluate.apply(without(account, asset, middle));
      if (stands(there)) {
        enough = middle;
        after = there;
      } else {
        limit = middle;
        more = there;
      }
    }
    String reason = leaves(after) + "; with 0.00000001 " + asset + " more " + lacking(more);
    return new Withdrawable(asset, quantity(enough), reason, after);
  }

  private static boolean stands(Decision decision) {
    return decision.figures().filter(totals -> totals.excess().signum() >= 0).isPresent();
  }

  private static String leaves(Decision decision) {
    Totals totals = decision.figures().orElseThrow();
    return "it leaves an excess of " + money(totals.excess(), decision);
  }

  private static String lacking(Decision decision) {
    return decision
        .figures()
        .map(
            totals ->
                "equity of "
                    + money(totals.equityAt(PolicyHeader.INITIAL), decision)
                    + " is below the initial margin of "
                    + money(totals.initialMargin(), decision))
        .orElseGet(() -> "the account is refused: " + Refusal.of(decision));
  }

  private static String money(BigDecimal amount, Decision decision) {
    return Spelled.scaled(amount) + " " + decision.currency();
  }

  private static BigDecimal quantity(BigInteger units) {
    BigDecimal quantity = new BigDecimal(units, DECIMALS).stripTrailingZeros();
    return quantity.scale() < 0 ? quantity.setScale(0) : quantity;
  }

  private static boolean free(Balance balance, String asset) {
    return balance.asset().equals(asset) && balance.attributes().isEmpty();
  }

  private static BigDecimal held(AccountState account, String asset) {
    return account.balances().stream()
        .filter(balance -> free(balance, asset))
        .map(Balance::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The account without so many units; its free lots of the asset become one. */
  private static AccountState without(AccountState account, String asset, BigInteger units) {
    List<Balance> balances = new ArrayList<>();
    account.balances().stream().filter(each -> !free(each, asset)).forEach(balances::add);
    balances.add(Balance.of(asset, held(account, asset).subtract(quantity(units))));
    return new AccountState(
        account.account(),
        account.attributes(),
        balances,
        account.positions(),
        account.orders(),
        account.liquidationSince());
  }
}
