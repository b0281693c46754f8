package org.plimsoll.data;

import java.util.List;
import java.util.SortedMap;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.PricePoint;
import org.plimsoll.facts.Quote;

/**
 * A market snapshot as JSON, the inverse of {@link StrictReader#readMarket}: what is written and
 * read again is equal, down to the decimals of every number and the order of the quotes.
 */
public final class MarketJson {
  private MarketJson() {}

  /** The market with the keys of a market file, in their order; what is absent is left out. */
  public static JsonTree.Obj tree(MarketSnapshot market) {
    FactJson out =
        new FactJson()
            .instant("asOf", market.asOf())
            .byName("assets", market.assets(), MarketJson::asset)
            .byName("instruments", market.instruments(), MarketJson::instrument);
    return market.figures().isEmpty()
        ? out.build()
        : out.byName("figures", market.figures(), MarketJson::figures).build();
  }

  /** The canonical bytes, in UTF-8. */
  public static byte[] bytes(MarketSnapshot market) {
    return CanonicalJson.bytes(tree(market));
  }

  private static JsonTree asset(AssetMarket asset) {
    return new FactJson()
        .decimal("price", asset.price())
        .decimal("volatility", asset.volatility())
        .decimal("indexPrice", asset.indexPrice())
        .decimal("averagePrice", asset.averagePrice())
        .decimal("confidence", asset.confidence())
        .listed("quotes", quotes(asset.quotes()))
        .listed("priceHistory", history(asset.priceHistory()))
        .attributes(asset.attributes())
        .build();
  }

  private static JsonTree instrument(Instrument instrument) {
    FactJson out =
        new FactJson()
            .text("kind", instrument.kind())
            .text("underlying", instrument.underlying())
            .text("quote", instrument.quote())
            .text("settle", instrument.settle())
            .decimal("multiplier", instrument.multiplier())
            .flag("inverse", instrument.inverse())
            .instant("expiry", instrument.expiry())
            .decimal("strike", instrument.strike())
            .choice("right", instrument.right());
    return prices(out, instrument)
        .decimal("lot", instrument.lot())
        .decimal("tick", instrument.tick())
        .decimal("takerFee", instrument.takerFee())
        .listed(
            "riskArray",
            instrument.riskArray().stream()
                .map(value -> new JsonTree.Text(FactJson.exactly(value)))
                .toList())
        .listed("quotes", quotes(instrument.quotes()))
        .listed("priceHistory", history(instrument.priceHistory()))
        .attributes(instrument.attributes())
        .build();
  }

  private static FactJson prices(FactJson out, Instrument instrument) {
    return out.decimal("markPrice", instrument.markPrice())
        .decimal("indexPrice", instrument.indexPrice())
        .decimal("averagePrice", instrument.averagePrice())
        .decimal("confidence", instrument.confidence())
        .decimal("volatility", instrument.volatility())
        .decimal("forward", instrument.forward());
  }

  private static List<JsonTree.Obj> quotes(List<Quote> quotes) {
    return quotes.stream()
        .map(
            quote ->
                new FactJson()
                    .text("venue", quote.venue())
                    .decimal("price", quote.price())
                    .instant("at", quote.at())
                    .build())
        .toList();
  }

  private static List<JsonTree.Obj> history(List<PricePoint> points) {
    return points.stream()
        .map(
            point ->
                new FactJson().decimal("price", point.price()).instant("at", point.at()).build())
        .toList();
  }

  private static JsonTree figures(SortedMap<String, MarketFigure> byOwner) {
    JsonObject out = new JsonObject();
    byOwner.forEach((owner, figure) -> out.put(owner, figure(figure)));
    return out.build();
  }

  /** A figure of the snapshot's own instant is written short. */
  private static JsonTree figure(MarketFigure figure) {
    return figure.at() == null
        ? new JsonTree.Text(figure.value())
        : new FactJson().text("value", figure.value()).instant("at", figure.at()).build();
  }
}
