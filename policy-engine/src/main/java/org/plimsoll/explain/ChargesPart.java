package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.ChargeFigures;
import org.plimsoll.decision.Decision;

/** What is charged on top of margin: each charge, and what it is for. */
final class ChargesPart {
  private final Decision decision;
  private final TraceIndex index;

  ChargesPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    if (decision.charges().isEmpty()) {
      return Optional.empty();
    }
    List<Story.Part> parts = new ArrayList<>();
    decision.charges().forEach(each -> parts.add(told(each)));
    return Optional.of(new Story.Section("What is charged on top of margin", parts));
  }

  private Story.Part told(ChargeFigures charge) {
    String name = charge.statement().replaceFirst("^charge ", "");
    Prose prose = new Prose(decision.currency());
    prose.say("The charge " + name + " for " + charge.subject());
    prose.cite(charge.statement(), charge.line()).say(":");
    String between = " ";
    for (Map.Entry<String, BigDecimal> level : charge.amounts().entrySet()) {
      prose.say(between).money(level.getValue()).say(" at " + level.getKey());
      index
          .figure(name + " of " + charge.subject() + " at " + level.getKey())
          .ifPresent(figure -> new Derivation(index, prose.say(", which is ")).tell(figure));
      between = "; ";
    }
    return prose.say(".").part();
  }
}
