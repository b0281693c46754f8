package org.plimsoll.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;

/** Carries steps of a plan out on an account, as a back office would: by the written plan alone. */
final class CarriedOut {
  private CarriedOut() {}

  static Case of(Case before, List<Decision.LiquidationStep> steps) {
    Case after = before;
    for (Decision.LiquidationStep step : steps) {
      after =
          switch (step.action()) {
            case "close" -> closed(after, step);
            case "cancel" -> cancelled(after, step);
            default -> sold(after, step);
          };
      after = after.holding(cash(after.account().balances(), step.cost().negate()));
    }
    return after;
  }

  private static Case closed(Case before, Decision.LiquidationStep step) {
    BigDecimal net =
        before.account().positions().stream()
            .filter(lot -> lot.instrument().equals(step.subject()))
            .map(Position::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal side = BigDecimal.valueOf(net.signum());
    BigDecimal left = step.quantity();
    BigDecimal gain = BigDecimal.ZERO;
    List<Position> lots = new ArrayList<>();
    for (Position lot : before.account().positions()) {
      BigDecimal rest = lot.quantity();
      if (lot.instrument().equals(step.subject()) && rest.signum() == net.signum()) {
        BigDecimal taken = left.min(rest.abs());
        left = left.subtract(taken);
        rest = rest.subtract(taken.multiply(side));
        gain = gain.add(taken.multiply(side).multiply(step.price().subtract(lot.entryPrice())));
      }
      if (rest.signum() != 0) {
        lots.add(Position.cross(lot.instrument(), rest, lot.entryPrice()));
      }
    }
    AccountState account = before.account();
    return before.with(
        new AccountState(
            account.account(),
            account.attributes(),
            cash(account.balances(), gain),
            lots,
            account.orders()));
  }

  private static Case cancelled(Case before, Decision.LiquidationStep step) {
    AccountState account = before.account();
    List<Order> orders = new ArrayList<>(account.orders());
    for (int i = 0; i < orders.size(); i++) {
      boolean same = orders.get(i).quantity().compareTo(step.quantity()) == 0;
      if (same && orders.get(i).instrument().equals(step.subject())) {
        orders.remove(i);
        break;
      }
    }
    return before.with(
        new AccountState(
            account.account(),
            account.attributes(),
            account.balances(),
            account.positions(),
            orders));
  }

  private static Case sold(Case before, Decision.LiquidationStep step) {
    List<Balance> balances = new ArrayList<>();
    for (Balance balance : before.account().balances()) {
      balances.add(
          balance.asset().equals(step.subject())
              ? Balance.of(balance.asset(), balance.quantity().subtract(step.quantity()))
              : balance);
    }
    return before.holding(cash(balances, step.quantity().multiply(step.price())));
  }

  private static List<Balance> cash(List<Balance> balances, BigDecimal amount) {
    List<Balance> changed = new ArrayList<>(balances);
    changed.add(Balance.of("USD", amount));
    return changed;
  }
}
