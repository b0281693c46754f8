package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.TraceNode;

/** The isolated positions, each an account of its own with its own verdict. */
final class IsolatedPart {
  private final Decision decision;
  private final TraceIndex index;

  IsolatedPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    if (decision.isolated().isEmpty()) {
      return Optional.empty();
    }
    List<Story.Part> parts = new ArrayList<>();
    for (Decision.IsolatedFigures isolated : decision.isolated()) {
      parts.addAll(told(isolated));
    }
    return Optional.of(new Story.Section("Isolated positions, each judged by itself", parts));
  }

  private List<Story.Part> told(Decision.IsolatedFigures isolated) {
    String label = label(isolated.position());
    VerdictPart verdict = new VerdictPart(decision.currency());
    Prose needs = new Prose(decision.currency());
    new PositionsPart(decision, index).tell(needs, isolated.position(), label);
    List<Story.Part> parts = new ArrayList<>();
    parts.add(needs.part());
    parts.add(backing(isolated, label));
    isolated.reasons().forEach(reason -> parts.add(verdict.reason(reason)));
    parts.add(verdict.distance(isolated.totals()));
    parts.add(
        new Story.Paragraph(
            "So the isolated position in "
                + isolated.position().instrument()
                + " "
                + OpeningPart.says(isolated.verdict())
                + "."));
    return parts;
  }

  private Story.Part backing(Decision.IsolatedFigures isolated, String label) {
    Prose prose = new Prose(decision.currency());
    prose.say("It is backed by ").money(isolated.totals().collateralValue());
    prose.say(" of its own; its equity");
    String word = "";
    for (String level : AtLevels.of(isolated.totals().equityAtLevels())) {
      String at = AtLevels.behind(level);
      prose.say(word + at + " is ").money(isolated.totals().equityAt(level));
      index.figure("equity of " + label + at).ifPresent(figure -> derive(prose, figure));
      word = ", and";
    }
    prose.say(". Required of it are ");
    int told = 0;
    for (Map.Entry<String, BigDecimal> level : isolated.totals().levels().entrySet()) {
      prose.say(told++ == 0 ? "" : " and ").money(level.getValue());
      prose.say(" at " + level.getKey());
    }
    return prose.say(".").part();
  }

  private void derive(Prose prose, TraceNode figure) {
    prose.cite(figure.statement(), figure.line()).say(": ");
    new Derivation(index, prose).tell(figure);
  }

  /** What the trace calls it. */
  private static String label(Decision.PositionFigures position) {
    return position.instrument()
        + (position.quantity().signum() > 0 ? " isolated long" : " isolated short");
  }
}
