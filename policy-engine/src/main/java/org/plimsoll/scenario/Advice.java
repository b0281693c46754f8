package org.plimsoll.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Action;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.syntax.Sought;

/** What a test might have asked for instead of what it asks for in vain. */
final class Advice {
  /** More than these are counted, not named. */
  private static final int MOST = 24;

  private final CheckedPolicy policy;
  private final List<ToldFigure> told;

  Advice(CheckedPolicy policy, Decision decision) {
    this.policy = policy;
    this.told = ToldFigure.all(decision);
  }

  /** Figures of that name, or else of the nearest one or of that thing, or else all of them. */
  String on(Sought sought) {
    String name = sought.name().text();
    List<String> same = asked(each -> each.name().equals(name));
    if (!same.isEmpty()) {
      return listed(same);
    }
    List<String> names = told.stream().map(ToldFigure::name).distinct().toList();
    Optional<String> nearest = Nearest.to(name, names);
    if (nearest.isPresent()) {
      return Nearest.hint(name, names)
          + "; "
          + listed(asked(each -> each.name().equals(nearest.get())));
    }
    List<String> own = asked(each -> each.thing().equals(sought.thingText()));
    return listed(own.isEmpty() ? asked(each -> true) : own);
  }

  private List<String> asked(Predicate<ToldFigure> which) {
    List<String> plain =
        told.stream()
            .filter(each -> each.scenario().isEmpty())
            .filter(which)
            .map(ToldFigure::asked)
            .toList();
    return plain.isEmpty() ? told.stream().filter(which).map(ToldFigure::asked).toList() : plain;
  }

  /** Actions of the policy. */
  String onActions(Sought sought) {
    List<String> names = policy.actions().stream().map(Action::name).distinct().toList();
    return names.isEmpty()
        ? "write a block `action " + sought.name() + "`"
        : Nearest.hint(sought.name().text(), names);
  }

  /** {@code there are: a, b}. */
  static String listed(List<String> names) {
    List<String> distinct = names.stream().distinct().toList();
    String first = String.join(", ", distinct.subList(0, Math.min(MOST, distinct.size())));
    return distinct.isEmpty()
        ? ""
        : "there are: "
            + first
            + (distinct.size() > MOST ? ", and " + (distinct.size() - MOST) + " more" : "");
  }
}
