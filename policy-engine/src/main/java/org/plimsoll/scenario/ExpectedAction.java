package org.plimsoll.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.ActionFigures;
import org.plimsoll.decision.Decision;
import org.plimsoll.model.Action;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Sought;

/** Compares what a test expects of an action with what is to be done. */
final class ExpectedAction {
  private static final String NEEDED = "needed";
  private static final String NOT_NEEDED = "not needed";

  /** What came of an expectation. */
  sealed interface Outcome {}

  /**
   * The test may be judged.
   *
   * @param holds true when it is as expected
   * @param found what is to be done, in the words of a test
   */
  record Judged(boolean holds, String found) implements Outcome {}

  /**
   * The test asks for something that is not there.
   *
   * @param message what is wrong
   * @param hint what to write
   */
  record Unknown(String message, String hint) implements Outcome {}

  private final CheckedPolicy policy;
  private final Decision decision;

  ExpectedAction(CheckedPolicy policy, Decision decision) {
    this.policy = policy;
    this.decision = decision;
  }

  Outcome judge(Line.Expectation expectation) {
    Sought sought = expectation.figure();
    String name = sought.name().text();
    if (policy.actions().stream().noneMatch(each -> each.name().equals(name))) {
      return new Unknown(
          "there is no action called `" + name + "`",
          new Advice(policy, decision).onActions(sought));
    }
    if (!sought.places().isEmpty()) {
      return new Unknown(
          "an action is the same at all levels", "leave out `at " + sought.places().get(0) + "`");
    }
    List<String> subjects = subjects(name);
    if (!sought.thing().isEmpty() && !subjects.contains(sought.thingText())) {
      return new Unknown(
          "the action `" + name + "` is not for `" + sought.thingText() + "`",
          Advice.listed(subjects.stream().map(each -> "action " + name + " of " + each).toList()));
    }
    List<ActionFigures> taken =
        decision.actions().stream()
            .filter(each -> each.action().equals(name))
            .filter(each -> sought.thing().isEmpty() || each.subject().equals(sought.thingText()))
            .toList();
    return judge(expectation, taken);
  }

  /** The things that some block of that action is for. */
  private List<String> subjects(String name) {
    List<String> labels =
        policy.actions().stream()
            .filter(each -> each.name().equals(name))
            .map(Action::needed)
            .map(figure -> figure.name() + " of ")
            .toList();
    return decision.trace().children().stream()
        .flatMap(
            node ->
                labels.stream()
                    .filter(label -> node.label().startsWith(label))
                    .map(label -> node.label().substring(label.length())))
        .distinct()
        .toList();
  }

  private static Outcome judge(Line.Expectation expectation, List<ActionFigures> taken) {
    String wanted = expectation.value().text();
    if (wanted.equals(NEEDED) || wanted.equals(NOT_NEEDED)) {
      return new Judged(taken.isEmpty() == wanted.equals(NOT_NEEDED), found(taken));
    }
    Optional<ActionFigures.Trade> trade = trade(expectation.value().parts());
    if (trade.isEmpty()) {
      return new Unknown(
          "`" + wanted + "` says nothing of an action",
          "write `needed`, `not needed`, or a trade such as `sell 2 BTC-PERP`");
    }
    if (taken.size() > 1) {
      return new Unknown(
          "the action `" + taken.get(0).action() + "` is needed for several things",
          Advice.listed(
              taken.stream()
                  .map(each -> "action " + each.action() + " of " + each.subject())
                  .toList()));
    }
    boolean same =
        taken.size() == 1
            && taken.get(0).trade().filter(own -> isSame(own, trade.get())).isPresent();
    return new Judged(same, found(taken));
  }

  private static boolean isSame(ActionFigures.Trade first, ActionFigures.Trade second) {
    return first.side().equals(second.side())
        && first.instrument().equals(second.instrument())
        && first.quantity().compareTo(second.quantity()) == 0;
  }

  private static Optional<ActionFigures.Trade> trade(List<CellPart> parts) {
    if (parts.size() != 2
        || !(parts.get(0) instanceof CellPart.CellWord side)
        || !(parts.get(1) instanceof Amount size)
        || size.unit().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal quantity = size.number();
    return side.text().equals("buy") || side.text().equals("sell")
        ? Optional.of(new ActionFigures.Trade(size.unit().get().text(), side.text(), quantity))
        : Optional.empty();
  }

  private static String found(List<ActionFigures> taken) {
    if (taken.isEmpty()) {
      return NOT_NEEDED;
    }
    return taken
        .get(0)
        .trade()
        .filter(trade -> taken.size() == 1)
        .map(
            trade ->
                trade.side() + " " + trade.quantity().toPlainString() + " " + trade.instrument())
        .orElse(NEEDED);
  }
}
