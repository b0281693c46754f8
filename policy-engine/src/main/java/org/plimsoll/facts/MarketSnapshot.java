package org.plimsoll.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the market was at one instant.
 *
 * @param asOf the instant
 * @param assets what is known of each asset, by its name
 * @param instruments what is known of each instrument, by its name
 * @param figures free figures by their name, then by the asset or instrument they belong to
 */
public record MarketSnapshot(
    @NotNull Instant asOf,
    @NotNull SortedMap<@Name String, @Valid AssetMarket> assets,
    @NotNull SortedMap<@Name String, @Valid Instrument> instruments,
    @NotNull SortedMap<@Name String, SortedMap<@Name String, @Valid MarketFigure>> figures) {

  /** Copies the maps. */
  public MarketSnapshot {
    assets = Copies.sorted(assets);
    instruments = Copies.sorted(instruments);
    if (figures != null) {
      SortedMap<String, SortedMap<String, MarketFigure>> copied = new TreeMap<>();
      figures.forEach((name, byOwner) -> copied.put(name, Copies.sorted(byOwner)));
      figures = Copies.sorted(copied);
    }
  }
}
