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
    return new Prose(decision.currency())
        .say(words(action))
        .cite(action.statement(), action.line())
        .say(".")
        .part();
  }

  /** The action without its place in the policy: {@code for BTC: hedge, sell 3 BTC-PERP}. */
  static String line(ActionFigures action) {
    return "f" + words(action).substring(1);
  }

  private static String words(ActionFigures action) {
    return "For "
        + action.subject()
        + ": "
        + action.action()
        + action
            .trade()
            .map(
                trade ->
                    ", "
                        + trade.side()
                        + " "
                        + Spelled.number(trade.quantity())
                        + " "
                        + trade.instrument())
            .orElse("");
  }
}
