package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.Price;
import org.plimsoll.trace.TraceNode;

/** The prices the policy computed, and where each comes from. */
final class PricesPart {
  private final Decision decision;
  private final TraceIndex index;

  PricesPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    List<Story.Part> parts = new ArrayList<>();
    for (Decision.PriceFigures price : decision.prices()) {
      parts.add(price(price));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Story.Section("Which prices count", parts));
  }

  private Story.Part price(Decision.PriceFigures price) {
    Prose prose = new Prose(decision.currency());
    prose.say((price.traded() ? "The mark price of " : "The price of ") + price.name() + " is ");
    prose.money(price.price()).say(", ").say(source(price.source()));
    prose.cite(price.statement(), price.line());
    index
        .figure((price.traded() ? "mark-price of " : "price of ") + price.name())
        .ifPresent(figure -> derive(prose, figure));
    return prose.say(".").part();
  }

  private void derive(Prose prose, TraceNode figure) {
    prose.say(": ");
    new Derivation(index, prose).tell(figure);
  }

  private static String source(String word) {
    return switch (word) {
      case Price.QUOTES -> "from what venues quote";
      case Price.INDEX -> "the index price";
      case Price.AVERAGE -> "averaged over time";
      case Price.LAST -> "the last price known";
      case Price.CONVERSION -> "converted from another price";
      case Price.MODEL -> "what a model makes of its forward and volatility";
      case Price.FIXED -> "as the policy fixes it";
      case Price.NOTHING -> "because no price is known: it counts for nothing";
      default -> "as the market gives it";
    };
  }
}
