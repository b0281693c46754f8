package org.plimsoll.data;

import static org.plimsoll.data.Containers.list;
import static org.plimsoll.data.Containers.object;

import java.util.List;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;

/** The keys of an account state. */
final class AccountBinder {
  private AccountBinder() {}

  static AccountState account(Fields in) {
    return in.checked(
        new AccountState(
            in.text("account"),
            in.attributes(),
            in.get("balances", list(object(AccountBinder::balance))),
            in.get("positions", list(object(AccountBinder::position))),
            in.get("orders", list(object(AccountBinder::order)), List.of()),
            in.instant("liquidationSince")));
  }

  private static Balance balance(Fields in) {
    return in.checked(new Balance(in.text("asset"), in.decimal("quantity"), in.attributes()));
  }

  private static Position position(Fields in) {
    return in.checked(
        new Position(
            in.text("instrument"),
            in.decimal("quantity"),
            in.decimal("entryPrice"),
            in.get("mode", Scalars.choice(Mode.class), Mode.CROSS),
            in.decimal("collateral"),
            in.decimal("leverage"),
            in.instant("openedAt"),
            in.attributes()));
  }

  private static Order order(Fields in) {
    return in.checked(
        new Order(
            in.text("instrument"),
            in.get("side", Scalars.choice(Direction.class)),
            in.decimal("quantity"),
            in.decimal("price"),
            in.attributes()));
  }
}
