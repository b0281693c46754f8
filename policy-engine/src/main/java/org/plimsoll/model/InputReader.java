package org.plimsoll.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Thing;
import org.plimsoll.money.Exact;

/**
 * Finds the value of a declared input for a thing, and judges its age and bounds.
 *
 * @param holdings the account and its market
 * @param asOf the instant of the evaluation, against which ages are counted
 */
public record InputReader(Holdings holdings, Instant asOf) {

  /**
   * The number given, or the substitute the policy declares.
   *
   * @throws MissingFact when it is absent without substitute, too old, or out of bounds
   */
  public Exact number(Input input, Thing of) {
    Thing thing = of.home();
    Optional<String> given = given(input, thing);
    if (given.isEmpty()) {
      return Exact.parse(substitute(input, thing));
    }
    String text = given.get();
    if (!text.matches("-?[0-9]{1,38}(\\.[0-9]{1,18})?")) {
      throw new MissingFact(
          field(input, thing),
          "`" + input.name() + "` is `" + text + "`, which is not a plain number");
    }
    Exact value = Exact.of(new BigDecimal(text));
    boolean tooLow = input.lowest().filter(lowest -> value.compareTo(lowest) < 0).isPresent();
    boolean tooHigh = input.highest().filter(highest -> value.compareTo(highest) > 0).isPresent();
    if (tooLow || tooHigh) {
      throw new MissingFact(
          field(input, thing),
          "`"
              + input.name()
              + "` is "
              + value
              + ", outside the bounds of the policy: "
              + input.lowest().map(Exact::toString).orElse("-")
              + " to "
              + input.highest().map(Exact::toString).orElse("-"));
    }
    return value;
  }

  /**
   * The name given, or the substitute the policy declares.
   *
   * @throws MissingFact when it is absent without substitute, too old, or not in its list
   */
  public String name(Input input, Thing of) {
    Thing thing = of.home();
    String name = given(input, thing).orElseGet(() -> substitute(input, thing));
    ValueType.Named type = (ValueType.Named) input.type();
    if (!type.values().isEmpty() && !type.values().contains(name)) {
      throw new MissingFact(
          field(input, thing),
          "`"
              + input.name()
              + "` is `"
              + name
              + "`, which is none of "
              + String.join(", ", type.values()));
    }
    return name;
  }

  /** True when the input is given for the thing and not too old. */
  public boolean isGiven(Input input, Thing of) {
    return given(input, of.home()).isPresent();
  }

  private String substitute(Input input, Thing thing) {
    return input
        .whenAbsent()
        .orElseThrow(
            () ->
                new MissingFact(
                    field(input, thing),
                    "`" + input.name() + "` of " + subject(input, thing) + " is not given"));
  }

  private Optional<String> given(Input input, Thing thing) {
    if (input.giver() == Input.Giver.MARKET) {
      return marketFigure(input, thing);
    }
    return Optional.ofNullable(attribute(input, thing));
  }

  private Optional<String> marketFigure(Input input, Thing thing) {
    SortedMap<String, MarketFigure> figures = holdings.prices().market().figures().get(input.key());
    MarketFigure figure = figures == null ? null : figures.get(subject(input, thing));
    if (figure == null) {
      return Optional.empty();
    }
    Instant at = figure.at() == null ? holdings.prices().market().asOf() : figure.at();
    if (input.notOlderThan().isPresent()) {
      Exact age = Exact.of(Duration.between(at, asOf).toSeconds());
      if (age.compareTo(input.notOlderThan().get()) > 0) {
        throw new MissingFact(
            field(input, thing),
            "`"
                + input.name()
                + "` of "
                + subject(input, thing)
                + " is "
                + age
                + " seconds old; the policy accepts "
                + input.notOlderThan().get());
      }
    }
    return Optional.of(figure.value());
  }

  private @Nullable String attribute(Input input, Thing thing) {
    return switch (input.of()) {
      case ACCOUNT -> holdings.account().state().attributes().get(input.key());
      case BALANCE -> ((HeldBalance) thing).attributes().get(input.key());
      case POSITION -> positionSetting(input, (HeldPosition) thing);
      case INSTRUMENT -> {
        Instrument terms = holdings.prices().terms(traded(thing));
        yield terms.attributes().get(input.key());
      }
      case ASSET, UNDERLYING -> {
        AssetMarket asset = holdings.prices().market().assets().get(subject(input, thing));
        yield asset == null ? null : asset.attributes().get(input.key());
      }
    };
  }

  private static @Nullable String positionSetting(Input input, HeldPosition position) {
    if (input.key().equals("leverage") && position.leverage().isPresent()) {
      return position.leverage().get().toString();
    }
    return position.attributes().get(input.key());
  }

  /** What the input of a thing belongs to, by name. */
  private String subject(Input input, Thing thing) {
    return switch (input.of()) {
      case ACCOUNT -> holdings.account().state().account();
      case BALANCE, ASSET ->
          thing instanceof Listing listing ? listing.name() : ((HeldBalance) thing).asset();
      case POSITION, INSTRUMENT -> traded(thing);
      case UNDERLYING -> holdings.prices().terms(traded(thing)).underlying();
    };
  }

  /** The instrument that a thing is or is about. */
  private static String traded(Thing thing) {
    if (thing instanceof Listing listing) {
      return listing.name();
    }
    return thing instanceof HeldOrder order
        ? order.instrument()
        : ((HeldPosition) thing).instrument();
  }

  private String field(Input input, Thing thing) {
    if (input.giver() == Input.Giver.MARKET) {
      return "figures." + input.key() + "." + subject(input, thing);
    }
    return switch (input.of()) {
      case ACCOUNT -> "attributes." + input.key();
      case BALANCE -> "balances." + subject(input, thing) + ".attributes." + input.key();
      case POSITION ->
          "positions."
              + subject(input, thing)
              + (input.key().equals("leverage") ? "." : ".attributes.")
              + input.key();
      case INSTRUMENT -> "instruments." + subject(input, thing) + ".attributes." + input.key();
      case ASSET, UNDERLYING -> "assets." + subject(input, thing) + ".attributes." + input.key();
    };
  }
}
