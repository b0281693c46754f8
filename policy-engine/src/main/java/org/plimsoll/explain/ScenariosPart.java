package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.ScenarioFigures;

/**
 * What the scenarios came to: for each thing looked at the worst one, what it is made of, and what
 * the next ones do.
 */
final class ScenariosPart {
  private static final int TOLD = 3;

  private final Decision decision;
  private final TraceIndex index;

  ScenariosPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    if (decision.scenarios().isEmpty()) {
      return Optional.empty();
    }
    List<Story.Part> parts = new ArrayList<>();
    for (ScenarioFigures outcome : decision.scenarios()) {
      parts.add(told(outcome));
      new WorstCase(index, decision.currency(), outcome).tree().ifPresent(parts::add);
    }
    return Optional.of(new Story.Section("What the scenarios come to", parts));
  }

  private static Story.Part told(ScenarioFigures outcome) {
    StringBuilder text = new StringBuilder();
    int count = outcome.losses().size();
    text.append(count == 1 ? "The one scenario" : "Of " + count + " scenarios")
        .append(" of `" + outcome.set() + "` ")
        .append(count == 1 ? "" : "the worst ")
        .append("for " + outcome.group() + " is " + outcome.worst() + ", which ")
        .append(loses(outcome.loss()))
        .append(" (`" + outcome.text() + "`).");
    List<String> next = next(outcome);
    if (!next.isEmpty()) {
      text.append(" Next: " + String.join("; ", next) + ".");
    }
    return new Story.Paragraph(text.toString());
  }

  /** The scenarios behind the worst one, the worse first; equal ones in the order of the list. */
  private static List<String> next(ScenarioFigures outcome) {
    return outcome.losses().entrySet().stream()
        .filter(each -> !each.getKey().equals(outcome.worst()))
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
        .limit(TOLD)
        .map(each -> each.getKey() + " " + loses(each.getValue()))
        .toList();
  }

  private static String loses(BigDecimal loss) {
    return (loss.signum() < 0 ? "gains " : "loses ") + Spelled.number(loss.abs());
  }
}
