package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.ActionFigures;
import org.plimsoll.decision.Decision;

/** What is to be done because limits are passed. */
final class ActionsPart {
  private final Decision decision;

  ActionsPart(Decision decision) {
    this.decision = decision;
  }

  Optional<Story.Section> section() {
    if (decision.actions().isEmpty()) {
      return Optional.empty();
    }
    List<Story.Part> parts = new ArrayList<>();
    decision.actions().forEach(each -> parts.add(told(each)));
    return Optional.of(new Story.Section("What is to be done", parts));
  }

  private Story.Part told(ActionFigures action) {
    Prose prose = new Prose(decision.currency());
    prose.say("For " + action.subject() + ": " + action.action());
    prose.cite(action.statement(), action.line());
    action
        .trade()
        .ifPresent(
            trade ->
                prose
                    .say(", " + trade.side() + " " + Spelled.number(trade.quantity()))
                    .say(" " + trade.instrument()));
    return prose.say(".").part();
  }
}
