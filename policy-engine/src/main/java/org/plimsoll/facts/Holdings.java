package org.plimsoll.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.money.Exact;

/**
 * An account as it is valued: lots joined, empty lots dropped, everything in an order that does not
 * depend on the order of the file.
 *
 * @param account the account as a whole
 * @param balances one for each asset and set of attributes, by asset
 * @param cross cross positions, one for each instrument, by instrument
 * @param isolated isolated positions, one for each instrument and side, by instrument
 * @param orders open orders, by instrument
 * @param prices the market
 */
public record Holdings(
    Thing.WholeAccount account,
    List<HeldBalance> balances,
    List<HeldPosition> cross,
    List<HeldPosition> isolated,
    List<HeldOrder> orders,
    Prices prices) {

  /** Joins and orders what the account holds; {@code currency} is the policy's. */
  public static Holdings of(AccountState state, MarketSnapshot market, String currency) {
    return of(state, new Prices(market, currency));
  }

  /** Joins and orders what the account holds, valued at some prices. */
  public static Holdings of(AccountState state, Prices prices) {
    List<HeldPosition> positions = positions(state, prices);
    return new Holdings(
        new Thing.WholeAccount(state),
        balances(state, prices),
        positions.stream().filter(position -> !position.isolated()).toList(),
        positions.stream().filter(HeldPosition::isolated).toList(),
        OpenOrders.held(state, prices),
        prices);
  }

  /**
   * The same, where instruments with open orders and no cross position are flat positions: for
   * policies that speak of orders.
   */
  public static Holdings withOrders(AccountState state, Prices prices) {
    Holdings held = of(state, prices);
    Map<String, OpenOrders> totals = OpenOrders.totals(state);
    held.cross().forEach(position -> totals.remove(position.instrument()));
    List<HeldPosition> all = new ArrayList<>(held.cross());
    totals.forEach((name, orders) -> all.add(HeldPosition.flat(name, orders, prices)));
    all.sort(Comparator.comparing(HeldPosition::label));
    return new Holdings(
        held.account(), held.balances(), List.copyOf(all), held.isolated(), held.orders(), prices);
  }

  /** The same account at other prices. */
  public Holdings at(Prices others) {
    return new Holdings(
        account,
        balances.stream().map(balance -> balance.at(others)).toList(),
        cross.stream().map(position -> position.at(others)).toList(),
        isolated.stream().map(position -> position.at(others)).toList(),
        orders.stream().map(order -> order.at(others)).toList(),
        others);
  }

  /** Cross positions, then isolated ones. */
  public List<HeldPosition> positions() {
    List<HeldPosition> all = new ArrayList<>(cross);
    all.addAll(isolated);
    return all;
  }

  private static List<HeldBalance> balances(AccountState state, Prices prices) {
    Map<String, List<Balance>> lots = new TreeMap<>();
    for (Balance balance : state.balances()) {
      String label =
          balance.asset() + (balance.attributes().isEmpty() ? "" : " " + balance.attributes());
      lots.computeIfAbsent(label, key -> new ArrayList<>()).add(balance);
    }
    List<HeldBalance> held = new ArrayList<>();
    lots.forEach(
        (label, same) -> {
          Exact quantity = Exact.ZERO;
          for (Balance lot : same) {
            quantity = quantity.plus(Exact.of(lot.quantity()));
          }
          if (quantity.signum() != 0) {
            Balance first = same.get(0);
            held.add(new HeldBalance(label, first.asset(), quantity, first.attributes(), prices));
          }
        });
    return held;
  }

  private static List<HeldPosition> positions(AccountState state, Prices prices) {
    Map<String, OpenOrders> orders = OpenOrders.totals(state);
    Map<String, List<Position>> lots = new TreeMap<>();
    for (Position position : state.positions()) {
      if (position.quantity().signum() != 0) {
        lots.computeIfAbsent(label(position), key -> new ArrayList<>()).add(position);
      }
    }
    List<HeldPosition> held = new ArrayList<>();
    for (Map.Entry<String, List<Position>> entry : lots.entrySet()) {
      HeldPosition joined = joined(entry.getKey(), entry.getValue(), orders, prices);
      boolean gone =
          joined.quantity().signum() == 0
              && joined.entryValue().map(value -> value.signum() == 0).orElse(true);
      if (!gone) {
        held.add(joined);
      }
    }
    return held;
  }

  /** Cross lots of one instrument are one position; isolated lots are one for each side. */
  private static String label(Position position) {
    if (!position.isolated()) {
      return position.instrument();
    }
    return position.instrument()
        + (position.quantity().signum() > 0 ? " isolated long" : " isolated short");
  }

  private static HeldPosition joined(
      String label, List<Position> lots, Map<String, OpenOrders> orders, Prices prices) {
    Position first = lots.get(0);
    Exact quantity = Exact.ZERO;
    Optional<Exact> entryValue = Optional.of(Exact.ZERO);
    Optional<Exact> collateral = Optional.empty();
    for (Position lot : lots) {
      Exact size = Exact.of(lot.quantity());
      quantity = quantity.plus(size);
      Optional<Exact> paid =
          Optional.ofNullable(lot.entryPrice())
              .map(price -> entered(lot.instrument(), size, Exact.of(price), prices));
      entryValue = entryValue.flatMap(sum -> paid.map(sum::plus));
      if (lot.collateral() != null) {
        collateral = Optional.of(collateral.orElse(Exact.ZERO).plus(Exact.of(lot.collateral())));
      }
      requireSameSettings(first, lot);
    }
    return new HeldPosition(
        label,
        first.instrument(),
        quantity,
        entryValue,
        first.isolated() ? Mode.ISOLATED : Mode.CROSS,
        collateral,
        Optional.ofNullable(first.leverage()).map(Exact::of),
        first.attributes(),
        first.isolated()
            ? OpenOrders.NONE
            : orders.getOrDefault(first.instrument(), OpenOrders.NONE),
        prices);
  }

  private static Exact entered(String instrument, Exact size, Exact price, Prices prices) {
    Instrument terms = prices.market().instruments().get(instrument);
    return terms != null && terms.inverse()
        ? InverseContract.entryCoins(instrument, size, price)
        : size.times(price);
  }

  private static void requireSameSettings(Position first, Position lot) {
    boolean sameLeverage =
        first.leverage() == null
            ? lot.leverage() == null
            : lot.leverage() != null && first.leverage().compareTo(lot.leverage()) == 0;
    if (!sameLeverage || !first.attributes().equals(lot.attributes())) {
      throw new MissingFact(
          "positions." + lot.instrument(),
          "two lots of "
              + lot.instrument()
              + " differ in leverage or attributes, so they cannot be"
              + " joined");
    }
  }
}
