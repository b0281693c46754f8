package org.plimsoll.decide;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Price;
import org.plimsoll.facts.Prices;
import org.plimsoll.facts.Pricing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.PriceRules;
import org.plimsoll.money.Exact;

/**
 * Prices as a policy computes them, each once. It asks the evaluation whose account it prices, so
 * that prices stand in the same trace as what they are used for.
 */
final class Pricer implements Pricing {
  private final PriceRules rules;
  private final Prices prices;
  private final Instant asOf;
  private final SortedMap<String, Priced> assets = new TreeMap<>();
  private final SortedMap<String, Priced> instruments = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();
  private @Nullable Evaluation evaluation;

  /** A price with the line of the policy that gave it. */
  record Priced(Price price, String statement, int line) {}

  Pricer(CheckedPolicy policy, Prices market, Instant asOf) {
    this.rules = policy.prices();
    this.prices = market.by(this);
    this.asOf = asOf;
  }

  /** The market's prices as this computes them. */
  Prices prices() {
    return prices;
  }

  /** The evaluation that computes the prices. */
  void use(Evaluation engine) {
    this.evaluation = engine;
  }

  /** Assets priced so far, by name. */
  Map<String, Priced> assets() {
    return assets;
  }

  /** Instruments priced so far, by name. */
  Map<String, Priced> instruments() {
    return instruments;
  }

  @Override
  public boolean ofAssets() {
    return rules.assetPrice().isPresent();
  }

  @Override
  public boolean ofInstruments() {
    return rules.markPrice().isPresent();
  }

  @Override
  public Price asset(String asset) {
    Priced known = assets.get(asset);
    if (known == null) {
      known =
          priced(
              new Listing(asset, false, prices, asOf),
              rules.assetPrice().orElseThrow(),
              rules.assetSource().orElseThrow());
      assets.put(asset, known);
    }
    return known.price();
  }

  @Override
  public Price instrument(String instrument) {
    Priced known = instruments.get(instrument);
    if (known == null) {
      known =
          priced(
              new Listing(instrument, true, prices, asOf),
              rules.markPrice().orElseThrow(),
              rules.markSource().orElseThrow());
      instruments.put(instrument, known);
    }
    return known.price();
  }

  private Priced priced(Listing listing, Figure price, Figure source) {
    Evaluation engine = Objects.requireNonNull(evaluation);
    String field = (listing.traded() ? "instruments." : "assets.") + listing.name();
    if (!asked.add(field)) {
      throw new MissingFact(
          field + ".price", "the price of " + listing.name() + " is converted from itself");
    }
    Exact value = engine.figure(price, listing, "");
    if (value.signum() < 0) {
      throw new MissingFact(field + ".price", "the price of " + listing.name() + " is below 0");
    }
    String word =
        SOURCES.get(engine.figure(source, listing, "").decimal().orElseThrow().intValue());
    Figure.Definition definition = engine.definition(price, listing, "");
    asked.remove(field);
    return new Priced(new Price(value, word), definition.statement().id(), definition.line());
  }

  private static final List<String> SOURCES = Price.SOURCES;
}
