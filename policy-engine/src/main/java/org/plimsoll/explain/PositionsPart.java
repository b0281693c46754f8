package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/** What the positions need, each by itself, before hedges give anything back. */
final class PositionsPart {
  private static final String TOGETHER = "All positions together need ";

  private final Decision decision;
  private final TraceIndex index;

  PositionsPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    if (decision.positions().isEmpty()) {
      return Optional.empty();
    }
    List<Story.Part> parts = new ArrayList<>();
    for (Decision.PositionFigures position : decision.positions()) {
      Prose prose = new Prose(decision.currency());
      tell(prose, position, position.instrument());
      parts.add(prose.part());
    }
    Totals.of("margin of ", decision, index)
        .told(
            decision.offsets().isEmpty() ? TOGETHER : "Before hedges all positions together need ")
        .ifPresent(parts::add);
    return Optional.of(new Story.Section("What the positions need", parts));
  }

  /** Tells a position; {@code label} is what the trace calls it. */
  void tell(Prose prose, Decision.PositionFigures position, String label) {
    int sign = position.quantity().signum();
    prose.say(sign > 0 ? "Long " : sign < 0 ? "Short " : "Flat, ");
    prose.say(Spelled.number(position.quantity().abs()) + " " + position.instrument());
    multiplier(label)
        .ifPresent(units -> prose.say(" (" + Spelled.number(units) + " units per contract)"));
    prose.say(" at ").money(position.markPrice());
    prose.say(": a notional of ").money(position.notional()).say(".");
    for (Map.Entry<String, BigDecimal> level : position.levels().entrySet()) {
      prose.say(" At " + level.getKey() + " it needs ").money(level.getValue());
      index
          .figure("margin of " + label + " at " + level.getKey())
          .ifPresent(figure -> margin(prose, figure));
      prose.say(".");
    }
    position.liquidationPrice().ifPresent(price -> liquidation(prose, price));
  }

  private static void liquidation(Prose prose, String price) {
    if (price.equals("none")) {
      prose.say(" It is liquidated at no price of its own.");
    } else if (price.equals("unsolved")) {
      prose.say(" The price at which it is liquidated cannot be told exactly.");
    } else {
      prose.say(" It is liquidated at ").money(new BigDecimal(price)).say(".");
    }
  }

  private void margin(Prose prose, TraceNode figure) {
    prose.cite(figure.statement(), figure.line()).say(": ");
    new Derivation(index, prose).tell(figure);
  }

  private Optional<Exact> multiplier(String label) {
    return index.figures("margin of " + label + " at ").stream()
        .flatMap(figure -> TraceIndex.labelled(figure, "multiplier of ").stream())
        .map(TraceNode::value)
        .findFirst();
  }
}
