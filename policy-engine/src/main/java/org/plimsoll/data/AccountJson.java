package org.plimsoll.data;

import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;

/**
 * An account state as JSON, the inverse of {@link StrictReader#readAccount}: what is written and
 * read again is equal, down to the decimals of every number and the order of the entries.
 *
 * <p>A state made by a program may hold what no file may, such as numbers of more than 38 digits;
 * it is written all the same, and refused on reading.
 */
public final class AccountJson {
  private AccountJson() {}

  /** The account with the keys of an account file, in their order; what is absent is left out. */
  public static JsonTree.Obj tree(AccountState account) {
    FactJson out = new FactJson().text("account", account.account());
    return out.attributes(account.attributes())
        .list("balances", account.balances().stream().map(AccountJson::balance).toList())
        .list("positions", account.positions().stream().map(AccountJson::position).toList())
        .list("orders", account.orders().stream().map(AccountJson::order).toList())
        .instant("liquidationSince", account.liquidationSince())
        .build();
  }

  /** The canonical bytes, in UTF-8. */
  public static byte[] bytes(AccountState account) {
    return CanonicalJson.bytes(tree(account));
  }

  private static JsonTree balance(Balance balance) {
    return new FactJson()
        .text("asset", balance.asset())
        .decimal("quantity", balance.quantity())
        .attributes(balance.attributes())
        .build();
  }

  private static JsonTree position(Position position) {
    return new FactJson()
        .text("instrument", position.instrument())
        .decimal("quantity", position.quantity())
        .decimal("entryPrice", position.entryPrice())
        .choice("mode", position.mode())
        .decimal("collateral", position.collateral())
        .decimal("leverage", position.leverage())
        .instant("openedAt", position.openedAt())
        .attributes(position.attributes())
        .build();
  }

  private static JsonTree order(Order order) {
    return new FactJson()
        .text("instrument", order.instrument())
        .choice("side", order.side())
        .decimal("quantity", order.quantity())
        .decimal("price", order.price())
        .attributes(order.attributes())
        .build();
  }
}
