package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What one account holds, is in and has ordered.
 *
 * @param account the name of the account
 * @param attributes free text by camel-case key, such as {@code tier}
 * @param balances holdings and debts; one asset may stand in several lots
 * @param positions open positions; one instrument may stand in several lots
 * @param orders open orders
 */
public record AccountState(
    @NotNull @Name String account,
    @NotNull SortedMap<@AttributeKey String, @PlainText String> attributes,
    @NotNull List<@Valid Balance> balances,
    @NotNull List<@Valid Position> positions,
    @NotNull List<@Valid Order> orders) {

  /** Copies the collections, so that the state never changes. */
  public AccountState {
    attributes = Copies.sorted(attributes);
    balances = Copies.list(balances);
    positions = Copies.list(positions);
    orders = Copies.list(orders);
  }

  /** The same account without some of its open orders, by what they are called when held. */
  public AccountState without(Set<String> labels) {
    return new AccountState(
        account, attributes, balances, positions, OpenOrders.without(this, labels));
  }
}
