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
    List<String> levels = AtLevels.of(totals.collateralAtLevels());
    String first = AtLevels.behind(levels.get(0));
    for (TraceNode figure : index.figures(LABEL)) {
      if (figure.label().endsWith(first)) {
        String label = figure.label().substring(0, figure.label().length() - first.length());
        parts.add(balance(label.substring(LABEL.length()), levels));
      }
    }
    parts.add(equity(totals));
    return new Story.Section("What backs the account", parts);
  }

  private Story.Part balance(String label, List<String> levels) {
    Prose prose = new Prose(decision.currency());
    List<TraceNode> figures =
        levels.stream()
            .flatMap(level -> index.figure(LABEL + label + AtLevels.behind(level)).stream())
            .toList();
    Optional<TraceNode> value = TraceIndex.labelled(figures.get(0), "value of " + label);
    boolean debt = value.map(node -> node.value().signum() < 0).orElse(false);
    value.ifPresentOrElse(node -> worth(prose, node, label), () -> prose.say("The " + label));
    if (debt && figures.stream().noneMatch(CollateralPart::isWeighed)) {
      prose.say(". A debt counts in full: ").money(figures.get(0).value());
      prose.cite(figures.get(0).statement(), figures.get(0).line());
    } else if (levels.size() == 1) {
      counted(prose, figures.get(0), debt);
    } else {
      figures.forEach(figure -> countedAt(prose, figure, debt));
    }
    return prose.say(".").part();
  }

  /** True for a debt that counts for another amount than it is. */
  private static boolean isWeighed(TraceNode figure) {
    return TraceIndex.labelled(figure, "value x debt-weight").isPresent();
  }

  private void counted(Prose prose, TraceNode figure, boolean debt) {
    if (debt) {
      prose.say(". A debt counts at its weight: ").money(figure.value());
      prose.cite(figure.statement(), figure.line()).say(", that is ");
      new Derivation(index, prose).tell(index.core(figure));
    } else {
      haircut(prose, figure);
      prose.say("It counts for ").money(figure.value()).cite(figure.statement(), figure.line());
    }
  }

  /** What the balance counts for at the level with which the label of the figure ends. */
  private void countedAt(Prose prose, TraceNode figure, boolean debt) {
    String level = figure.label().substring(figure.label().lastIndexOf(' ') + 1);
    TraceNode core = index.core(figure);
    prose.say(". At " + level + " it counts for ").money(figure.value());
    prose.cite(figure.statement(), figure.line());
    if (debt && isWeighed(figure)) {
      prose.say(": ");
      new Derivation(index, prose).tell(core);
    } else if (!debt && core.operation() == Operation.DIFFERENCE && core.children().size() == 2) {
      prose.say("; the haircut takes ").money(core.children().get(1).value()).say(": ");
      new Derivation(index, prose).tell(core.children().get(1));
    }
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
      prose.say("All balances together count for ");
      AtLevels.tell(prose, totals.collateralValue(), totals.collateralAtLevels());
      prose.say(".");
    }
    gains(prose);
    for (String level : AtLevels.of(totals.equityAtLevels())) {
      String name = "quity" + AtLevels.behind(level);
      prose.say(" E" + name + " is ").money(totals.equityAt(level));
      index
          .figure("e" + name)
          .ifPresent(
              figure -> {
                prose.cite(figure.statement(), figure.line()).say(": ");
                new Derivation(index, prose).tell(figure);
              });
      prose.say(".");
    }
    return prose.part();
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
