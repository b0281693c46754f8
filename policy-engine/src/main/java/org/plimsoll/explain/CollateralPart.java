package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** What backs the account: each balance with its haircut, and the gains and losses. */
final class CollateralPart {
  private static final String LABEL = "collateral of ";
  private static final String NOTHING_MOVED = " No position has gained or lost since entry.";

  private final Decision decision;
  private final TraceIndex index;

  CollateralPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Story.Section section(Decision.Totals totals) {
    List<Story.Part> parts = new ArrayList<>();
    for (TraceNode figure : index.figures(LABEL)) {
      parts.add(balance(figure));
    }
    parts.add(equity(totals));
    return new Story.Section("What backs the account", parts);
  }

  private Story.Part balance(TraceNode figure) {
    String label = figure.label().substring(LABEL.length());
    Prose prose = new Prose(decision.currency());
    Optional<TraceNode> value = TraceIndex.labelled(figure, "value of " + label);
    boolean debt = value.map(node -> node.value().signum() < 0).orElse(false);
    value.ifPresentOrElse(node -> worth(prose, node, label), () -> prose.say("The " + label));
    if (debt) {
      prose.say(". A debt counts in full: ").money(figure.value());
    } else {
      haircut(prose, figure);
      prose.say("It counts for ").money(figure.value());
    }
    return prose.cite(figure.statement(), figure.line()).say(".").part();
  }

  private void worth(Prose prose, TraceNode value, String label) {
    String verb = value.value().signum() < 0 ? "owes " : "holds ";
    Optional<TraceNode> quantity = TraceIndex.labelled(value, "quantity of ");
    Optional<TraceNode> price = TraceIndex.labelled(value, "price of ");
    if (label.equals(decision.currency())) {
      prose.say("In the policy's own currency the account " + verb).money(value.value().abs());
    } else if (quantity.isPresent() && price.isPresent()) {
      prose.say("The account " + verb + Spelled.number(quantity.get().value().abs()) + " " + label);
      prose.say(" at ").money(price.get().value());
      prose.say(", which is ").money(value.value().abs());
    } else {
      prose.say("The account " + verb + label + " worth ").money(value.value().abs());
    }
  }

  /** The second of the two parts whose difference the collateral is, when it is told that way. */
  private void haircut(Prose prose, TraceNode figure) {
    TraceNode core = index.core(figure);
    boolean plain = core.operation() == Operation.DIFFERENCE && core.children().size() == 2;
    if (!plain) {
      prose.say(". ");
      return;
    }
    TraceNode taken = core.children().get(1);
    prose.say(taken.value().signum() == 0 ? ", of which the haircut takes nothing: " : "");
    if (taken.value().signum() != 0) {
      prose.say(", of which the haircut takes ").money(taken.value()).say(": ");
    }
    new Derivation(index, prose).tell(taken);
    prose.say(". ");
  }

  private Story.Part equity(Decision.Totals totals) {
    Prose prose = new Prose(decision.currency());
    if (index.figures(LABEL).isEmpty()) {
      prose.say("The account has no balances.");
    } else {
      prose.say("All balances together count for ").money(totals.collateralValue()).say(".");
    }
    gains(prose);
    prose.say(" Equity is ").money(totals.equity());
    index
        .figure("equity")
        .ifPresent(
            figure -> {
              prose.cite(figure.statement(), figure.line()).say(": ");
              new Derivation(index, prose).tell(figure);
            });
    return prose.say(".").part();
  }

  private void gains(Prose prose) {
    String word = " Since entry ";
    for (Decision.PositionFigures position : decision.positions()) {
      BigDecimal pnl = position.unrealizedPnl().orElse(BigDecimal.ZERO);
      if (pnl.signum() != 0) {
        prose.say(
            word + position.instrument() + (pnl.signum() > 0 ? " has gained " : " has lost "));
        prose.money(pnl.abs());
        word = ", ";
      }
    }
    boolean none = word.equals(" Since entry ");
    prose.say(!none ? "." : decision.positions().isEmpty() ? "" : NOTHING_MOVED);
  }
}
