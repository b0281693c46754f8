package org.plimsoll.liquidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.InverseContract;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Position;
import org.plimsoll.facts.Prices;
import org.plimsoll.money.Exact;

/**
 * Books trades at the mark price: positions shrink lot by lot in the order of the account, gains
 * and losses become cash in the quote currency, costs are paid in the policy currency. What was
 * paid for when it was bought (spot, stocks, options) brings its market value where equity counts
 * market values; everything else brings its gain or loss, so that closing never makes money.
 * Inverse contracts bring theirs in the coin they settle in.
 */
final class Books {
  private static final Set<String> PAID_FOR = Set.of("spot", "stock", "option");
  private static final int MOST_DECIMALS = 18;

  private final String currency;
  private final Prices prices;
  private final boolean marketValues;

  /** Books at some prices; {@code marketValues} says whether equity counts them. */
  Books(String currency, Prices prices, boolean marketValues) {
    this.currency = currency;
    this.prices = prices;
    this.marketValues = marketValues;
  }

  /** The account after a trade, before its costs. */
  AccountState after(AccountState account, Trade trade) {
    return trade.of() instanceof HeldPosition position
        ? closed(account, position, trade.quantity())
        : sold(account, (HeldBalance) trade.of(), trade.quantity());
  }

  /** The account after paying {@code cost} in the policy currency. */
  AccountState paying(AccountState account, Exact cost) {
    return cost.signum() == 0
        ? account
        : with(account, cash(account.balances(), currency, cost.negated()), account.positions());
  }

  private AccountState closed(AccountState account, HeldPosition position, Exact quantity) {
    Optional<InverseContract> inverse = position.inverse();
    boolean whole = marketValues && PAID_FOR.contains(position.terms().kind());
    Exact mark = position.markPrice().dividedBy(prices.ofCurrency(position.terms().quote()));
    Exact side = Exact.of(position.quantity().signum());
    Exact left = quantity;
    Exact gain = Exact.ZERO;
    List<Position> lots = new ArrayList<>();
    for (Position lot : account.positions()) {
      boolean fits =
          lot.instrument().equals(position.instrument())
              && !lot.isolated()
              && lot.quantity().signum() == position.quantity().signum();
      Exact taken = fits ? left.min(Exact.of(lot.quantity()).abs()) : Exact.ZERO;
      if (taken.signum() > 0) {
        Exact from = whole ? Exact.ZERO : entry(lot);
        Exact each = inverse.isPresent() ? InverseBooking.each(lot, from, mark) : mark.minus(from);
        gain = gain.plus(taken.times(side).times(each));
        left = left.minus(taken);
        lot = shrunk(lot, taken.times(side));
      }
      if (lot.quantity().signum() != 0) {
        lots.add(lot);
      }
    }
    Exact paid = gain.times(position.multiplier());
    List<Balance> balances =
        inverse.isPresent()
            ? cash(account.balances(), inverse.get().coin(), InverseBooking.booked(paid))
            : cash(account.balances(), position.terms().quote(), paid);
    return with(account, balances, lots);
  }

  private static Exact entry(Position lot) {
    if (lot.entryPrice() == null) {
      throw new MissingFact(
          "positions." + lot.instrument() + ".entryPrice",
          "closing " + lot.instrument() + " needs the price at which it was entered");
    }
    return Exact.of(lot.entryPrice());
  }

  private static Position shrunk(Position lot, Exact by) {
    return new Position(
        lot.instrument(),
        decimal(Exact.of(lot.quantity()).minus(by), lot.instrument()),
        lot.entryPrice(),
        lot.mode(),
        lot.collateral(),
        lot.leverage(),
        lot.openedAt(),
        lot.attributes());
  }

  private AccountState sold(AccountState account, HeldBalance balance, Exact quantity) {
    Exact left = quantity;
    List<Balance> lots = new ArrayList<>();
    for (Balance lot : account.balances()) {
      boolean fits =
          lot.asset().equals(balance.asset())
              && lot.attributes().equals(balance.attributes())
              && lot.quantity().signum() > 0;
      Exact taken = fits ? left.min(Exact.of(lot.quantity())) : Exact.ZERO;
      left = left.minus(taken);
      Exact rest = Exact.of(lot.quantity()).minus(taken);
      if (rest.signum() != 0 || taken.signum() == 0) {
        lots.add(new Balance(lot.asset(), decimal(rest, lot.asset()), lot.attributes()));
      }
    }
    return with(
        account, cash(lots, currency, quantity.times(balance.price())), account.positions());
  }

  /** Adds to the first plain balance of an asset, or opens one. */
  private static List<Balance> cash(List<Balance> balances, String asset, Exact amount) {
    List<Balance> changed = new ArrayList<>();
    Exact left = amount;
    for (Balance balance : balances) {
      boolean plain = balance.asset().equals(asset) && balance.attributes().isEmpty();
      if (plain && left.signum() != 0) {
        changed.add(Balance.of(asset, decimal(Exact.of(balance.quantity()).plus(left), asset)));
        left = Exact.ZERO;
      } else {
        changed.add(balance);
      }
    }
    if (left.signum() != 0) {
      changed.add(Balance.of(asset, decimal(left, asset)));
    }
    return changed;
  }

  /** An account holds decimals: what has none of at most 18 places cannot be booked. */
  private static BigDecimal decimal(Exact value, String of) {
    return value
        .decimal()
        .map(BigDecimal::stripTrailingZeros)
        .filter(decimal -> decimal.scale() <= MOST_DECIMALS)
        .map(decimal -> decimal.scale() < 0 ? decimal.setScale(0) : decimal)
        .orElseThrow(
            () ->
                new Refused(
                    "",
                    "",
                    0,
                    "an amount of "
                        + of
                        + " would need more than 18 decimals; round costs and sizes in the policy"));
  }

  private static AccountState with(
      AccountState account, List<Balance> balances, List<Position> positions) {
    return new AccountState(
        account.account(),
        account.attributes(),
        balances,
        positions,
        account.orders(),
        account.liquidationSince());
  }
}
