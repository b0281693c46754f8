package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.decision.ScenarioFigures;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** What a loss in the worst scenario is made of: sums and differences down to single members. */
final class WorstCase {
  /** So many lines stand below one sum; a longer one is told by its number of parts. */
  private static final int MOST_TOLD = 60;

  private static final int DEEPEST = 6;

  private static final Set<Operation> TOLD =
      Set.of(Operation.SUM, Operation.DIFFERENCE, Operation.NEGATED, Operation.ABSOLUTE);

  private final TraceIndex index;
  private final String currency;
  private final ScenarioFigures outcome;

  WorstCase(TraceIndex index, String currency, ScenarioFigures outcome) {
    this.index = index;
    this.currency = currency;
    this.outcome = outcome;
  }

  /** The parts as a tree; nothing when the trace has none or the loss is no sum. */
  Optional<Story.Part> tree() {
    return loss()
        .map(loss -> branch(loss, DEEPEST))
        .filter(branch -> !branch.children().isEmpty())
        .map(branch -> new Story.Tree(List.of(branch)));
  }

  /** The figure whose value in the worst scenario the phrase took. */
  private Optional<TraceNode> loss() {
    String scenario = TraceLabels.inScenario(outcome.worst());
    return index.figures("").stream()
        .filter(this::isOfGroup)
        .flatMap(figure -> TraceIndex.find(figure, node -> isPhrase(node, figure)).stream())
        .flatMap(phrase -> phrase.children().stream())
        .filter(child -> child.label().equals(scenario))
        .flatMap(child -> child.children().stream())
        .findFirst();
  }

  private boolean isOfGroup(TraceNode figure) {
    boolean account = outcome.group().equals(Owner.ACCOUNT.word());
    return account || (figure.label() + " ").contains(" of " + outcome.group() + " ");
  }

  /** A phrase at a level is told with it; in the trace the figure tells the level. */
  private boolean isPhrase(TraceNode node, TraceNode figure) {
    int at = figure.label().lastIndexOf(" at ");
    String level = at < 0 ? "" : figure.label().substring(at);
    boolean same =
        outcome.text().equals(node.label()) || outcome.text().equals(node.label() + level);
    return same && !node.children().isEmpty();
  }

  private Story.Branch branch(TraceNode node, int left) {
    TraceNode core = index.core(inner(node));
    List<Story.Branch> parts = new ArrayList<>();
    if (TOLD.contains(core.operation()) && left > 0 && core.children().size() <= MOST_TOLD) {
      for (TraceNode child : core.children()) {
        boolean less = core.operation() == Operation.DIFFERENCE && !parts.isEmpty();
        Story.Branch part = branch(child, left - 1);
        parts.add(less ? new Story.Branch("less " + part.text(), part.children()) : part);
      }
    }
    Prose prose = new Prose(currency);
    prose.say(name(node) + ": ");
    new Derivation(index, prose).value(node);
    return new Story.Branch(prose.text(), parts);
  }

  /** A value at another state of affairs is that value there. */
  private static TraceNode inner(TraceNode node) {
    return node.operation() == Operation.SUPPOSED && !node.children().isEmpty()
        ? inner(node.children().get(0))
        : node;
  }

  private String name(TraceNode node) {
    String label = inner(node).label();
    String without = label.replace(" in " + outcome.worst() + " of " + outcome.set(), "");
    boolean before = node.operation() == Operation.SUPPOSED && node.label().endsWith(" at unmoved");
    return before ? without + " at unmoved" : without;
  }
}
