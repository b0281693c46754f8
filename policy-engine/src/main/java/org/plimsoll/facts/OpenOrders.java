package org.plimsoll.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plimsoll.money.Exact;

/**
 * How much of one instrument an account's open orders buy and sell.
 *
 * @param buys contracts or units, at least 0
 * @param sells contracts or units, at least 0
 */
public record OpenOrders(Exact buys, Exact sells) {
  /** No order. */
  public static final OpenOrders NONE = new OpenOrders(Exact.ZERO, Exact.ZERO);

  private static final Comparator<Order> ORDER =
      Comparator.comparing(Order::instrument)
          .thenComparing(Order::side)
          .thenComparing(
              order -> Optional.ofNullable(order.price()).orElse(BigDecimal.ONE.negate()))
          .thenComparing(Order::quantity);

  /** The totals of an account, by instrument. */
  static Map<String, OpenOrders> totals(AccountState state) {
    Map<String, OpenOrders> totals = new TreeMap<>();
    for (Order order : state.orders()) {
      Exact quantity = Exact.of(order.quantity());
      OpenOrders one =
          order.side() == Direction.BUY
              ? new OpenOrders(quantity, Exact.ZERO)
              : new OpenOrders(Exact.ZERO, quantity);
      totals.merge(
          order.instrument(),
          one,
          (all, more) -> new OpenOrders(all.buys.plus(more.buys), all.sells.plus(more.sells)));
    }
    return totals;
  }

  /**
   * The orders of an account by instrument, buys first, then by price, then by quantity, whatever
   * the order of the file; each numbered within its instrument.
   */
  static List<HeldOrder> held(AccountState state, Prices prices) {
    List<HeldOrder> held = new ArrayList<>();
    named(state)
        .forEach(
            (label, order) ->
                held.add(
                    new HeldOrder(
                        label,
                        order.instrument(),
                        order.side(),
                        Exact.of(order.quantity()),
                        Optional.ofNullable(order.price()).map(Exact::of),
                        prices)));
    return List.copyOf(held);
  }

  /** The orders of an account but for those called like that. */
  static List<Order> without(AccountState state, Set<String> labels) {
    Map<String, Order> left = named(state);
    left.keySet().removeAll(labels);
    return List.copyOf(left.values());
  }

  private static Map<String, Order> named(AccountState state) {
    Map<String, Order> named = new LinkedHashMap<>();
    String instrument = "";
    int number = 0;
    for (Order order : state.orders().stream().sorted(ORDER).toList()) {
      number = order.instrument().equals(instrument) ? number + 1 : 1;
      instrument = order.instrument();
      named.put("order " + number + " of " + instrument, order);
    }
    return named;
  }
}
