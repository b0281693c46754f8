package org.plimsoll.data;

import static org.plimsoll.data.Containers.byName;
import static org.plimsoll.data.Containers.list;
import static org.plimsoll.data.Containers.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.OptionRight;
import org.plimsoll.facts.PricePoint;
import org.plimsoll.facts.Quote;

/** The keys of a market snapshot. */
final class MarketBinder {
  private static final Set<String> NO_NUMBERS =
      Set.of("NaN", "nan", "NAN", "Infinity", "infinity", "Inf", "inf", "INF");

  private MarketBinder() {}

  static MarketSnapshot market(Fields in) {
    return in.checked(
        new MarketSnapshot(
            in.instant("asOf"),
            in.get("assets", byName(object(MarketBinder::asset))),
            in.get("instruments", byName(object(MarketBinder::instrument))),
            in.get("figures", byName(byName(MarketBinder::figure)), new TreeMap<>())));
  }

  private static AssetMarket asset(Fields in) {
    return in.checked(
        new AssetMarket(
            in.decimal("price"),
            in.decimal("volatility"),
            in.decimal("indexPrice"),
            in.decimal("averagePrice"),
            in.decimal("confidence"),
            quotes(in),
            priceHistory(in),
            in.attributes()));
  }

  private static Instrument instrument(Fields in) {
    return in.checked(
        Instrument.of(in.text("kind"), in.text("underlying"), in.text("quote"))
            .settle(in.text("settle"))
            .multiplier(in.get("multiplier", Scalars::decimal, BigDecimal.ONE))
            .inverse(in.get("inverse", Scalars::flag, false))
            .expiry(in.instant("expiry"))
            .strike(in.decimal("strike"))
            .right(in.get("right", Scalars.choice(OptionRight.class)))
            .markPrice(in.decimal("markPrice"))
            .indexPrice(in.decimal("indexPrice"))
            .averagePrice(in.decimal("averagePrice"))
            .confidence(in.decimal("confidence"))
            .volatility(in.decimal("volatility"))
            .forward(in.decimal("forward"))
            .lot(in.decimal("lot"))
            .tick(in.decimal("tick"))
            .takerFee(in.decimal("takerFee"))
            .riskArray(in.get("riskArray", list(Scalars::decimal), List.of()))
            .quotes(quotes(in))
            .priceHistory(priceHistory(in))
            .attributes(in.attributes())
            .build());
  }

  private static List<Quote> quotes(Fields in) {
    return in.get("quotes", list(object(MarketBinder::quote)), List.of());
  }

  private static Quote quote(Fields in) {
    return in.checked(new Quote(in.text("venue"), in.decimal("price"), in.instant("at")));
  }

  private static List<PricePoint> priceHistory(Fields in) {
    return in.get("priceHistory", list(object(MarketBinder::pricePoint)), List.of());
  }

  private static PricePoint pricePoint(Fields in) {
    return in.checked(new PricePoint(in.decimal("price"), in.instant("at")));
  }

  /** A plain figure is short for an object with nothing but its value. */
  private static @Nullable MarketFigure figure(Node node, FieldPath path, Binding binding) {
    Node whole =
        node instanceof Node.Scalar
            ? new Node.Mapping(
                Map.of("value", new Node.Entry("value", node.start(), node.end(), node)),
                node.start(),
                node.end())
            : node;
    return object(MarketBinder::dated).read(whole, path, binding);
  }

  private static MarketFigure dated(Fields in) {
    String value = in.get("value", MarketBinder::numberOrWord);
    BigDecimal number = isWord(value) ? null : new BigDecimal(value);
    return in.checked(new MarketFigure(value, number, in.instant("at")));
  }

  private static @Nullable String numberOrWord(Node node, FieldPath path, Binding binding) {
    boolean word = node instanceof Node.Scalar scalar && isWord(scalar.text());
    if (!word && Scalars.decimal(node, path, binding) == null) {
      return null;
    }
    return Scalars.text(node, path, binding);
  }

  /** A word begins with a letter and is no name for what is not a number. */
  private static boolean isWord(@Nullable String text) {
    return text == null
        || (!text.isEmpty() && Character.isLetter(text.charAt(0)) && !NO_NUMBERS.contains(text));
  }
}
