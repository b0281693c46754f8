package org.plimsoll.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.facts.Closing;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Moves;
import org.plimsoll.facts.Price;
import org.plimsoll.facts.Thing;
import org.plimsoll.facts.Traded;
import org.plimsoll.facts.VenueQuote;
import org.plimsoll.money.Exact;

/**
 * What every balance and position has without being declared. Money and prices are in the policy
 * currency; sizes are signed, positive long.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are of List.of, the readers capture nothing
public enum Attribute {
  /** The asset of a balance. */
  BALANCE_ASSET(Owner.BALANCE, "asset", List.of(), b -> ((HeldBalance) b).asset()),
  /** Units held; negative is a debt. */
  BALANCE_QUANTITY(Owner.BALANCE, "quantity", Shape.QUANTITY, b -> ((HeldBalance) b).quantity()),
  /** Price of the asset. */
  BALANCE_PRICE(Owner.BALANCE, "price", Shape.PRICE, b -> ((HeldBalance) b).price()),
  /** Quantity times price; negative for a debt. */
  BALANCE_VALUE(Owner.BALANCE, "value", Shape.MONEY, b -> ((HeldBalance) b).value()),

  /** Where its price comes from. */
  BALANCE_PRICE_SOURCE(
      Owner.BALANCE, "price-source", Price.SOURCES, b -> ((HeldBalance) b).priceSource()),

  /** Yearly volatility of the asset. */
  BALANCE_VOLATILITY(
      Owner.BALANCE, "volatility", Shape.RATE, b -> ((HeldBalance) b).listed().volatility()),
  /** How far the feed of the asset is trusted. */
  BALANCE_CONFIDENCE(
      Owner.BALANCE, "confidence", Shape.RATE, b -> ((HeldBalance) b).listed().confidence()),
  /** The price of the asset from outside venues. */
  BALANCE_INDEX(
      Owner.BALANCE, "index-price", Shape.PRICE, b -> ((HeldBalance) b).listed().indexPrice()),
  /** The price of the asset averaged over time. */
  BALANCE_AVERAGE(
      Owner.BALANCE, "average-price", Shape.PRICE, b -> ((HeldBalance) b).listed().averagePrice()),

  /** The instrument of a position. */
  INSTRUMENT(Owner.POSITION, "instrument", List.of(), p -> position(p).instrument()),
  /** What the instrument is about. */
  UNDERLYING(Owner.POSITION, "underlying", List.of(), p -> position(p).terms().underlying()),
  /** The kind of contract. */
  KIND(
      Owner.POSITION,
      "kind",
      List.of("future", "option", "perpetual", "spot", "stock"),
      p -> position(p).terms().kind()),
  /** The currency the price is in. */
  QUOTE(Owner.POSITION, "quote", List.of(), p -> position(p).terms().quote()),
  /** The asset it pays in; the quote currency unless the market says otherwise. */
  SETTLE(
      Owner.POSITION,
      "settle",
      List.of(),
      p -> Optional.ofNullable(position(p).terms().settle()).orElse(position(p).terms().quote())),
  /** Call or put; {@code none} for what is no option. */
  RIGHT(
      Owner.POSITION,
      "right",
      List.of("call", "none", "put"),
      p ->
          Optional.ofNullable(position(p).terms().right())
              .map(right -> right.name().toLowerCase(Locale.ROOT))
              .orElse("none")),
  /** Long, short, or flat when lots cancel. */
  SIDE(Owner.POSITION, "side", List.of("flat", "long", "short"), p -> position(p).side()),
  /** Cross or isolated. */
  MODE(
      Owner.POSITION,
      "mode",
      List.of("cross", "isolated"),
      p -> position(p).mode().name().toLowerCase(Locale.ROOT)),
  /** Contracts; negative when short. */
  QUANTITY(Owner.POSITION, "quantity", Shape.QUANTITY, p -> position(p).quantity()),
  /** Units of the underlying per contract. */
  MULTIPLIER(Owner.POSITION, "multiplier", Shape.NUMBER, p -> position(p).multiplier()),
  /** Fair price. */
  MARK_PRICE(Owner.POSITION, "mark-price", Shape.PRICE, p -> position(p).markPrice()),
  /** Average price paid. */
  ENTRY_PRICE(Owner.POSITION, "entry-price", Shape.PRICE, p -> position(p).entryPrice()),
  /** Price of the underlying. */
  UNDERLYING_PRICE(
      Owner.POSITION, "underlying-price", Shape.PRICE, p -> position(p).underlyingPrice()),
  /** Strike of an option. */
  STRIKE(Owner.POSITION, "strike", Shape.PRICE, p -> position(p).strike()),
  /** Size times price, at least 0. */
  NOTIONAL(Owner.POSITION, "notional", Shape.MONEY, p -> position(p).notional()),
  /** Signed size times price. */
  MARKET_VALUE(Owner.POSITION, "market-value", Shape.MONEY, p -> position(p).marketValue()),
  /** Gain or loss since entry. */
  UNREALIZED_PNL(Owner.POSITION, "unrealized-pnl", Shape.MONEY, p -> position(p).unrealizedPnl()),
  /** Units of the underlying it moves with. */
  DELTA(
      Owner.POSITION,
      "delta",
      Shape.QUANTITY,
      p -> OptionDelta.isOf(position(p)) ? OptionDelta.of(position(p)) : position(p).delta()),
  /** What backs an isolated position. */
  COLLATERAL(
      Owner.POSITION,
      "collateral",
      Shape.MONEY,
      p ->
          position(p)
              .collateral()
              .orElseThrow(
                  () ->
                      new MissingFact(
                          "positions." + position(p).instrument() + ".collateral",
                          position(p).instrument()
                              + " is a cross position: it has no collateral of"
                              + " its own"))),
  /** Where its mark price comes from. */
  PRICE_SOURCE(Owner.POSITION, "price-source", Price.SOURCES, p -> position(p).priceSource()),
  /** Contracts without sign. */
  SIZE(Owner.POSITION, "size", Shape.QUANTITY, p -> position(p).quantity().abs()),
  /** The instant of expiry, as a name. */
  EXPIRY(Owner.POSITION, "expiry", List.of(), p -> position(p).traded().expiry()),
  /** The month of expiry, as a name. */
  EXPIRY_MONTH(Owner.POSITION, "expiry-month", List.of(), p -> position(p).traded().expiryMonth()),
  /** Seconds until it ends, negative when past. */
  TIME_TO_EXPIRY(
      Owner.POSITION, "time-to-expiry", Shape.DURATION, p -> position(p).traded().timeToExpiry()),
  /** The same in years of 365 days. */
  YEARS_TO_EXPIRY(
      Owner.POSITION, "years-to-expiry", Shape.NUMBER, p -> Traded.years(TIME_TO_EXPIRY.number(p))),
  /** Yearly volatility of the instrument. */
  VOLATILITY(
      Owner.POSITION, "volatility", Shape.RATE, p -> position(p).traded().listed().volatility()),
  /** Yearly volatility of the underlying. */
  UNDERLYING_VOLATILITY(
      Owner.POSITION,
      "underlying-volatility",
      Shape.RATE,
      p -> position(p).traded().underlying().volatility()),
  /** Price of the underlying for the day of expiry. */
  FORWARD(Owner.POSITION, "forward", Shape.PRICE, p -> position(p).traded().forward()),
  /** The price from outside venues. */
  POSITION_INDEX(
      Owner.POSITION, "index-price", Shape.PRICE, p -> position(p).traded().listed().indexPrice()),
  /** The price averaged over time. */
  POSITION_AVERAGE(
      Owner.POSITION,
      "average-price",
      Shape.PRICE,
      p -> position(p).traded().listed().averagePrice()),
  /** How far the feed of the instrument is trusted. */
  POSITION_CONFIDENCE(
      Owner.POSITION, "confidence", Shape.RATE, p -> position(p).traded().listed().confidence()),
  /** How far the feed of the underlying is trusted. */
  UNDERLYING_CONFIDENCE(
      Owner.POSITION,
      "underlying-confidence",
      Shape.RATE,
      p -> position(p).traded().underlying().confidence()),
  /** The smallest quantity that can be traded. */
  LOT(Owner.POSITION, "lot", Shape.QUANTITY, p -> position(p).traded().lot()),
  /** The smallest step of its price. */
  TICK(Owner.POSITION, "tick", Shape.PRICE, p -> position(p).traded().tick()),
  /** Share of the notional paid for an immediate trade. */
  TAKER_FEE(Owner.POSITION, "taker-fee", Shape.RATE, p -> position(p).traded().takerFee()),

  /** What open buy orders on it would add. */
  OPEN_BUYS(Owner.POSITION, "open-buys", Shape.QUANTITY, p -> position(p).orders().buys()),
  /** What open sell orders on it would take away. */
  OPEN_SELLS(Owner.POSITION, "open-sells", Shape.QUANTITY, p -> position(p).orders().sells()),

  /** The instrument of an order. */
  ORDER_INSTRUMENT(Owner.ORDER, "instrument", List.of(), o -> order(o).instrument()),
  /** What it is about. */
  ORDER_UNDERLYING(Owner.ORDER, "underlying", List.of(), o -> order(o).terms().underlying()),
  /** The kind of contract. */
  ORDER_KIND(
      Owner.ORDER,
      "kind",
      List.of("future", "option", "perpetual", "spot", "stock"),
      o -> order(o).terms().kind()),
  /** The currency its price is in. */
  ORDER_QUOTE(Owner.ORDER, "quote", List.of(), o -> order(o).terms().quote()),
  /** Call or put; {@code none} for what is no option. */
  ORDER_RIGHT(
      Owner.ORDER,
      "right",
      List.of("call", "none", "put"),
      o ->
          Optional.ofNullable(order(o).terms().right())
              .map(right -> right.name().toLowerCase(Locale.ROOT))
              .orElse("none")),
  /** Whether it buys or sells. */
  ORDER_SIDE(
      Owner.ORDER,
      "side",
      List.of("buy", "sell"),
      o -> order(o).side().name().toLowerCase(Locale.ROOT)),
  /** Contracts still to fill, above 0. */
  ORDER_QUANTITY(Owner.ORDER, "quantity", Shape.QUANTITY, o -> order(o).quantity()),
  /** Units of the underlying per contract. */
  ORDER_MULTIPLIER(Owner.ORDER, "multiplier", Shape.NUMBER, o -> order(o).multiplier()),
  /** The price it waits for. */
  ORDER_PRICE(Owner.ORDER, "order-price", Shape.PRICE, o -> order(o).orderPrice()),
  /** Fair price of the instrument. */
  ORDER_MARK_PRICE(Owner.ORDER, "mark-price", Shape.PRICE, o -> order(o).markPrice()),
  /** Strike of an option. */
  ORDER_STRIKE(Owner.ORDER, "strike", Shape.PRICE, o -> order(o).strike()),
  /** Size times order price, at least 0. */
  ORDER_NOTIONAL(Owner.ORDER, "notional", Shape.MONEY, o -> order(o).notional()),

  /** The asset that is priced. */
  LISTED_ASSET(Owner.ASSET, "asset", List.of(), a -> listing(a).name()),
  /** The price the market gives. */
  ASSET_GIVEN(Owner.ASSET, "given-price", Shape.PRICE, a -> listing(a).givenPrice()),
  /** The price from outside venues. */
  ASSET_INDEX(Owner.ASSET, "index-price", Shape.PRICE, a -> listing(a).indexPrice()),
  /** The price averaged over time. */
  ASSET_AVERAGE(Owner.ASSET, "average-price", Shape.PRICE, a -> listing(a).averagePrice()),
  /** The latest price of the history. */
  ASSET_LAST(Owner.ASSET, "last-price", Shape.PRICE, a -> listing(a).lastPrice()),
  /** How far the feed is trusted. */
  ASSET_CONFIDENCE(Owner.ASSET, "confidence", Shape.RATE, a -> listing(a).confidence()),
  /** Seconds since the snapshot. */
  ASSET_GIVEN_AGE(Owner.ASSET, "age of given-price", Shape.DURATION, a -> listing(a).snapshotAge()),
  /** Seconds since the snapshot. */
  ASSET_INDEX_AGE(Owner.ASSET, "age of index-price", Shape.DURATION, a -> listing(a).snapshotAge()),
  /** Seconds since the latest price of the history. */
  ASSET_LAST_AGE(Owner.ASSET, "age of last-price", Shape.DURATION, a -> listing(a).lastAge()),

  /** The instrument that is priced. */
  LISTED_INSTRUMENT(Owner.INSTRUMENT, "instrument", List.of(), i -> listing(i).name()),
  /** What it is about. */
  LISTED_UNDERLYING(
      Owner.INSTRUMENT, "underlying", List.of(), i -> listing(i).terms().underlying()),
  /** The kind of contract. */
  LISTED_KIND(
      Owner.INSTRUMENT,
      "kind",
      List.of("future", "option", "perpetual", "spot", "stock"),
      i -> listing(i).terms().kind()),
  /** The currency it is quoted in. */
  LISTED_QUOTE(Owner.INSTRUMENT, "quote", List.of(), i -> listing(i).terms().quote()),
  /** Call or put; {@code none} for what is no option. */
  LISTED_RIGHT(
      Owner.INSTRUMENT,
      "right",
      List.of("call", "none", "put"),
      i ->
          Optional.ofNullable(listing(i).terms().right())
              .map(right -> right.name().toLowerCase(Locale.ROOT))
              .orElse("none")),
  /** Strike of an option. */
  LISTED_STRIKE(Owner.INSTRUMENT, "strike", Shape.PRICE, i -> listing(i).strike()),
  /** Seconds until it ends, negative when past. */
  LISTED_TIME_TO_EXPIRY(
      Owner.INSTRUMENT, "time-to-expiry", Shape.DURATION, i -> listing(i).timeToExpiry()),
  /** The same in years of 365 days. */
  LISTED_YEARS_TO_EXPIRY(
      Owner.INSTRUMENT,
      "years-to-expiry",
      Shape.NUMBER,
      i -> listing(i).timeToExpiry().dividedBy(Traded.YEAR)),
  /** Yearly volatility of the instrument. */
  LISTED_VOLATILITY(Owner.INSTRUMENT, "volatility", Shape.RATE, i -> listing(i).volatility()),
  /** Price of the underlying for the day of expiry. */
  LISTED_FORWARD(Owner.INSTRUMENT, "forward", Shape.PRICE, i -> listing(i).forward()),
  /** The mark price the market gives. */
  GIVEN(Owner.INSTRUMENT, "given-price", Shape.PRICE, i -> listing(i).givenPrice()),
  /** The price from outside venues. */
  INDEX(Owner.INSTRUMENT, "index-price", Shape.PRICE, i -> listing(i).indexPrice()),
  /** The price averaged over time. */
  AVERAGE(Owner.INSTRUMENT, "average-price", Shape.PRICE, i -> listing(i).averagePrice()),
  /** The latest price of the history. */
  LAST(Owner.INSTRUMENT, "last-price", Shape.PRICE, i -> listing(i).lastPrice()),
  /** Price of the underlying. */
  LISTED_UNDERLYING_PRICE(
      Owner.INSTRUMENT,
      "underlying-price",
      Shape.PRICE,
      i -> listing(i).prices().ofAsset(listing(i).terms().underlying())),
  /** How far the feed is trusted. */
  CONFIDENCE(Owner.INSTRUMENT, "confidence", Shape.RATE, i -> listing(i).confidence()),
  /** Seconds since the snapshot. */
  GIVEN_AGE(Owner.INSTRUMENT, "age of given-price", Shape.DURATION, i -> listing(i).snapshotAge()),
  /** Seconds since the snapshot. */
  INDEX_AGE(Owner.INSTRUMENT, "age of index-price", Shape.DURATION, i -> listing(i).snapshotAge()),
  /** Seconds since the latest price of the history. */
  LAST_AGE(Owner.INSTRUMENT, "age of last-price", Shape.DURATION, i -> listing(i).lastAge()),

  /** The venue that quotes. */
  VENUE(Owner.QUOTE, "venue", List.of(), q -> ((VenueQuote) q).quote().venue()),
  /** What it quotes. */
  QUOTED_PRICE(Owner.QUOTE, "price", Shape.PRICE, q -> ((VenueQuote) q).price()),
  /** Seconds since then. */
  QUOTE_AGE(Owner.QUOTE, "age", Shape.DURATION, q -> ((VenueQuote) q).age()),

  /** What a step closes. */
  CLOSED_QUANTITY(Owner.CLOSING, "closed-quantity", Shape.QUANTITY, c -> ((Closing) c).quantity()),
  /** Its size in money, at least 0. */
  CLOSED_NOTIONAL(Owner.CLOSING, "closed-notional", Shape.MONEY, c -> ((Closing) c).notional()),
  /** By how much the requirement at initial falls. */
  INITIAL_RELEASED(
      Owner.CLOSING, "initial-released", Shape.MONEY, c -> ((Closing) c).initialReleased().get()),
  /** By how much the requirement at maintenance falls. */
  MAINTENANCE_RELEASED(
      Owner.CLOSING,
      "maintenance-released",
      Shape.MONEY,
      c -> ((Closing) c).maintenanceReleased().get());

  /** Reads the name of a thing. */
  private interface NameReader {
    String read(Thing thing);
  }

  private enum Shape {
    MONEY,
    PRICE,
    QUANTITY,
    NUMBER,
    RATE,
    DURATION,
    NAME
  }

  private final Owner owner;
  private final String word;
  private final Shape shape;
  private final List<String> names;
  private final Function<Thing, Exact> number;
  private final NameReader name;

  Attribute(Owner owner, String word, Shape shape, Function<Thing, Exact> number) {
    this.owner = owner;
    this.word = word;
    this.shape = shape;
    this.names = List.of();
    this.number = number;
    this.name =
        thing -> {
          throw new IllegalStateException(word + " is a number");
        };
  }

  Attribute(Owner owner, String word, List<String> names, NameReader name) {
    this.owner = owner;
    this.word = word;
    this.shape = Shape.NAME;
    this.names = names;
    this.name = name;
    this.number =
        thing -> {
          throw new IllegalStateException(word + " is a name");
        };
  }

  private static Listing listing(Thing thing) {
    return (Listing) thing;
  }

  private static HeldOrder order(Thing thing) {
    return (HeldOrder) thing;
  }

  private static HeldPosition position(Thing thing) {
    return (HeldPosition) thing;
  }

  /** The kind of thing that has it. */
  public Owner owner() {
    return owner;
  }

  /** Its name in a policy. */
  public String word() {
    return word;
  }

  /** True when statements may be chosen by it: its values are names. */
  public boolean isKey() {
    return shape == Shape.NAME;
  }

  /** True when policies may ask whether it is missing: what the market may leave out. */
  public boolean mayBeMissing() {
    return switch (this) {
      case BALANCE_VOLATILITY,
          BALANCE_CONFIDENCE,
          BALANCE_INDEX,
          BALANCE_AVERAGE,
          TIME_TO_EXPIRY,
          YEARS_TO_EXPIRY,
          VOLATILITY,
          UNDERLYING_VOLATILITY,
          FORWARD,
          POSITION_INDEX,
          POSITION_AVERAGE,
          POSITION_CONFIDENCE,
          UNDERLYING_CONFIDENCE,
          ORDER_PRICE,
          LOT,
          TICK,
          TAKER_FEE ->
          true;
      default -> (owner == Owner.ASSET || owner == Owner.INSTRUMENT) && shape != Shape.NAME;
    };
  }

  /** True when a policy that looks at it speaks of open orders. */
  public boolean isOfOrders() {
    return this == OPEN_BUYS || this == OPEN_SELLS || owner == Owner.ORDER;
  }

  /** True when the market or the account gives its number of that thing. */
  public boolean isGiven(Thing thing) {
    try {
      number(thing);
      return true;
    } catch (MissingFact missing) {
      return false;
    }
  }

  /** Its type in a policy with that currency. */
  public ValueType type(String currency) {
    return switch (shape) {
      case MONEY -> ValueTypes.money(currency);
      case PRICE -> ValueTypes.price(currency);
      case QUANTITY -> ValueTypes.QUANTITY;
      case NUMBER -> ValueTypes.NUMBER;
      case RATE -> ValueTypes.RATE;
      case DURATION -> ValueTypes.DURATION;
      case NAME -> new ValueType.Named(word, names);
    };
  }

  /**
   * Its number for a thing, or for what the thing is part of.
   *
   * @throws MissingFact when the account or the market does not give what it needs
   */
  public Exact number(Thing thing) {
    Thing holder = owner.in(thing);
    return moves(holder).of(word, holder).orElseGet(() -> number.apply(holder));
  }

  /** True when the state of affairs at hand says what its number of that thing is. */
  boolean isMoved(Thing thing) {
    Thing holder = owner.in(thing);
    return moves(holder).of(word, holder).isPresent();
  }

  private static Moves moves(Thing thing) {
    return thing instanceof HeldPosition held
        ? held.prices().moves()
        : thing instanceof HeldBalance held ? held.prices().moves() : Moves.NONE;
  }

  /** The words of the attributes of the same thing that this one follows from. */
  public Set<String> restsOn() {
    return switch (this) {
      case BALANCE_VALUE -> Set.of("quantity", "price");
      case BALANCE_PRICE, ENTRY_PRICE, SIDE, SIZE -> Set.of("quantity");
      case DELTA ->
          Set.of(
              "quantity",
              "multiplier",
              "mark-price",
              "forward",
              "strike",
              "volatility",
              "time-to-expiry",
              "years-to-expiry");
      case YEARS_TO_EXPIRY -> Set.of("time-to-expiry");
      case NOTIONAL -> Set.of("quantity", "multiplier", "mark-price", "underlying-price");
      case MARKET_VALUE, UNREALIZED_PNL -> Set.of("quantity", "multiplier", "mark-price");
      default -> Set.of();
    };
  }

  /**
   * Its name for a thing.
   *
   * @throws MissingFact when the market does not know the instrument
   */
  public String name(Thing thing) {
    return name.read(owner.in(thing));
  }

  /** The attribute of that kind of thing with that name. */
  public static Optional<Attribute> find(Owner owner, String word) {
    Owner holder = owner == Owner.ISOLATED ? Owner.POSITION : owner;
    return Arrays.stream(values())
        .filter(attribute -> attribute.owner == holder && attribute.word.equals(word))
        .findFirst();
  }

  /** All attributes of a kind of thing. */
  public static List<Attribute> of(Owner owner) {
    Owner holder = owner == Owner.ISOLATED ? Owner.POSITION : owner;
    return Arrays.stream(values()).filter(attribute -> attribute.owner == holder).toList();
  }
}
