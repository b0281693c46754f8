package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.PolicyUnit;

/** No list of scenarios is gone through to tell what its own scenarios are or move. */
final class ListCycleLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (ScenarioList list : policy.scenarios()) {
      if (needsItself(policy, list)) {
        findings.error(
            DiagnosticCode.CYCLE,
            Lines.span(unit.source(), list.statement().line()),
            "the scenarios of `" + list.name() + "` need themselves to be told",
            "take moves and points from values of the scenario and from figures without scenarios");
      }
    }
  }

  /** True when moves or points of a list go through the list, or through one that does. */
  static boolean needsItself(CheckedPolicy policy, ScenarioList list) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(needed(list));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(needed(policy.scenarios(next)));
      }
    }
    return reached.contains(list.name());
  }

  /** The lists that the moves and points of a list go through. */
  private static List<String> needed(ScenarioList list) {
    List<TypedExpression> parts = new ArrayList<>();
    list.moves().forEach(move -> parts.addAll(Parts.all(move.to())));
    for (ScenarioList.Point point : list.points()) {
      point.each().ifPresent(each -> parts.addAll(Parts.all(each)));
    }
    List<String> needed = new ArrayList<>();
    for (TypedExpression part : parts) {
      if (part instanceof TypedExpression.InScenario scenario) {
        needed.add(scenario.list());
      } else if (part instanceof TypedExpression.Gathering gathering
          && gathering.set().kind() == TypedExpression.SetKind.SCENARIOS) {
        needed.add(gathering.set().name());
      }
    }
    return needed;
  }
}
