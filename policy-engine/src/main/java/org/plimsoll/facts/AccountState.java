package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one account holds, is in and has ordered.
 *
 * @param account the name of the account
 * @param attributes free text by camel-case key, such as {@code tier}
 * @param balances holdings and debts; one asset may stand in several lots
 * @param positions open positions; one instrument may stand in several lots
 * @param orders open orders
 * @param liquidationSince when the liquidation began that is still running; no figure depends on
 *     it, it may say which version of a policy decides
 */
public record AccountState(
    @NotNull @Name String account,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes,
    @NotNull List<@Valid Balance> balances,
    @NotNull List<@Valid Position> positions,
    @NotNull List<@Valid Order> orders,
    @CountedWhenGiven @Nullable Instant liquidationSince) {

  /** Copies the collections, so that the state never changes. */
  public AccountState {
    attributes = Copies.sorted(attributes);
    balances = Copies.list(balances);
    positions = Copies.list(positions);
    orders = Copies.list(orders);
  }

  /** An account that is not in the middle of a liquidation. */
  public AccountState(
      String account,
      SortedMap<String, String> attributes,
      List<Balance> balances,
      List<Position> positions,
      List<Order> orders) {
    this(account, attributes, balances, positions, orders, null);
  }

  /** The same account without some of its open orders, by what they are called when held. */
  public AccountState without(Set<String> labels) {
    return new AccountState(
        account,
        attributes,
        balances,
        positions,
        OpenOrders.without(this, labels),
        liquidationSince);
  }
}
