package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.TraceNode;

/** What is required at each level, and how it is rounded. */
final class RequirementPart {
  private final String currency;
  private final TraceIndex index;

  RequirementPart(String currency, TraceIndex index) {
    this.currency = currency;
    this.index = index;
  }

  Story.Section section(Decision.Totals totals) {
    List<Story.Part> parts = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> level : totals.levels().entrySet()) {
      Prose prose = new Prose(currency);
      prose.say("At " + level.getKey() + " the account needs ").money(level.getValue());
      index.figure("requirement at " + level.getKey()).ifPresent(figure -> derive(prose, figure));
      parts.add(prose.say(".").part());
    }
    return new Story.Section("What is required", parts);
  }

  private void derive(Prose prose, TraceNode figure) {
    prose.cite(figure.statement(), figure.line()).say(": ");
    new Derivation(index, prose).tell(figure);
  }
}
