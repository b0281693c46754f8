package org.plimsoll.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Thing;
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
  DELTA(Owner.POSITION, "delta", Shape.QUANTITY, p -> position(p).delta()),
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
                              + " its own")));

  /** Reads the name of a thing. */
  private interface NameReader {
    String read(Thing thing);
  }

  private enum Shape {
    MONEY,
    PRICE,
    QUANTITY,
    NUMBER,
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

  /** Its type in a policy with that currency. */
  public ValueType type(String currency) {
    return switch (shape) {
      case MONEY -> ValueTypes.money(currency);
      case PRICE -> ValueTypes.price(currency);
      case QUANTITY -> ValueTypes.QUANTITY;
      case NUMBER -> ValueTypes.NUMBER;
      case NAME -> new ValueType.Named(word, names);
    };
  }

  /**
   * Its number for a thing.
   *
   * @throws MissingFact when the account or the market does not give what it needs
   */
  public Exact number(Thing thing) {
    return number.apply(thing);
  }

  /**
   * Its name for a thing.
   *
   * @throws MissingFact when the market does not know the instrument
   */
  public String name(Thing thing) {
    return name.read(thing);
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
