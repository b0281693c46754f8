package org.plimsoll.policies;

import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * Figures of a decision, exactly, by the names that its trace gives them.
 *
 * @param decision the decision
 */
record Answer(Decision decision) {

  /**
   * A figure such as {@code equity}, {@code requirement at initial} or {@code margin of BTC-PERP at
   * maintenance}; also a looked-up cell such as {@code rate of brackets}.
   */
  Exact figure(String label) {
    return find(decision.trace(), label)
        .orElseThrow(() -> new AssertionError("the decision has no figure `" + label + "`"));
  }

  private static Optional<Exact> find(TraceNode node, String label) {
    if (node.label().equals(label)) {
      return Optional.of(node.value());
    }
    for (TraceNode child : node.children()) {
      Optional<Exact> below = find(child, label);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** The liquidation price of a position, or {@code none}. */
  String liquidationPrice(String instrument) {
    return decision.isolated().stream()
        .map(Decision.IsolatedFigures::position)
        .filter(each -> each.instrument().equals(instrument))
        .findFirst()
        .or(
            () ->
                decision.positions().stream()
                    .filter(each -> each.instrument().equals(instrument))
                    .findFirst())
        .orElseThrow()
        .liquidationPrice()
        .orElseThrow();
  }
}
