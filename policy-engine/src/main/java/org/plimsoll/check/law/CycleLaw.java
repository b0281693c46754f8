package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.PolicyUnit;

/**
 * No figure needs itself, directly or by way of others.
 *
 * <p>Levels are told apart: the margin at {@code initial} may rest on that at {@code maintenance}.
 */
final class CycleLaw implements Law {

  private record Node(Figure figure, String level) {
    @Override
    public String toString() {
      return figure.name() + (level.isEmpty() ? "" : " at " + level);
    }
  }

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    Set<Node> done = new HashSet<>();
    Set<Figure> reported = new HashSet<>();
    for (Figure figure : policy.figures()) {
      List<String> levels = figure.perLevel() ? policy.header().levels() : List.of("");
      for (String level : levels) {
        visit(
            policy, new Node(figure, level), new LinkedHashSet<>(), done, reported, unit, findings);
      }
    }
  }

  private static void visit(
      CheckedPolicy policy,
      Node node,
      Set<Node> path,
      Set<Node> done,
      Set<Figure> reported,
      PolicyUnit unit,
      Findings findings) {
    if (done.contains(node)) {
      return;
    }
    if (!path.add(node)) {
      report(policy, node, path, reported, unit, findings);
      return;
    }
    for (Node next : needs(policy, node)) {
      visit(policy, next, path, done, reported, unit, findings);
    }
    path.remove(node);
    done.add(node);
  }

  private static void report(
      CheckedPolicy policy,
      Node node,
      Set<Node> path,
      Set<Figure> reported,
      PolicyUnit unit,
      Findings findings) {
    List<String> names = new ArrayList<>();
    Set<Node> circle = new LinkedHashSet<>();
    boolean inside = false;
    for (Node each : path) {
      inside = inside || each.equals(node);
      if (inside) {
        names.add("`" + each + "`");
        circle.add(each);
        reported.add(each.figure());
      }
    }
    names.add("`" + node + "`");
    int line = node.figure().definitions().get(0).line();
    Optional<String> list = movedBy(policy, circle);
    findings.error(
        DiagnosticCode.CYCLE,
        Lines.span(unit.source(), line),
        "`"
            + node
            + "` needs itself: "
            + String.join(" needs ", names)
            + list.map(each -> ", by way of what the scenarios of `" + each + "` move").orElse(""),
        list.map(each -> "move by values of the scenario and by figures that need no scenarios")
            .orElse("take one of them out of the circle"));
  }

  /** The list of scenarios whose moves or points close the circle, if any do. */
  private static Optional<String> movedBy(CheckedPolicy policy, Set<Node> circle) {
    for (ScenarioList list : policy.scenarios()) {
      List<Node> moving = new ArrayList<>();
      moved(policy, list, moving);
      if (moving.stream().anyMatch(circle::contains)
          && circle.stream().anyMatch(each -> goesThrough(each, list))) {
        return Optional.of(list.name());
      }
    }
    return Optional.empty();
  }

  private static boolean goesThrough(Node node, ScenarioList list) {
    return node.figure().definitions().stream()
        .flatMap(each -> Parts.all(each.formula()).stream())
        .anyMatch(
            part ->
                (part instanceof TypedExpression.InScenario scenario
                        && scenario.list().equals(list.name()))
                    || (part instanceof TypedExpression.Gathering gathering
                        && gathering.set().kind() == TypedExpression.SetKind.SCENARIOS
                        && gathering.set().name().equals(list.name())));
  }

  private static List<Node> needs(CheckedPolicy policy, Node node) {
    List<Node> needs = new ArrayList<>();
    for (Figure.Definition definition : node.figure().definitions()) {
      if (definition.level().isEmpty() || definition.level().get().equals(node.level())) {
        collect(policy, Parts.all(definition.formula()), node.level(), needs);
      }
    }
    return needs;
  }

  /** What a scenario moves rests on figures as they are without it. */
  private static void moved(CheckedPolicy policy, ScenarioList list, List<Node> needs) {
    if (ListCycleLaw.needsItself(policy, list)) {
      return; // told by that law
    }
    list.moves().forEach(move -> collect(policy, Parts.all(move.to()), "", needs));
    for (ScenarioList.Point point : list.points()) {
      point.each().ifPresent(each -> collect(policy, Parts.all(each), "", needs));
    }
  }

  private static void collect(
      CheckedPolicy policy, List<TypedExpression> parts, String level, List<Node> needs) {
    for (TypedExpression part : parts) {
      if (part instanceof TypedExpression.FigureValue value) {
        String own = value.figure().perLevel() ? value.level().orElse(level) : "";
        needs.add(new Node(value.figure(), own));
      } else if (part instanceof TypedExpression.Gathering gathering
          && gathering.set().kind() == TypedExpression.SetKind.PAIRS) {
        Offsets offsets = policy.offsets(gathering.set().name());
        collect(policy, Parts.all(offsets.measure()), "", needs);
        offsets.ties().forEach(tie -> collect(policy, Parts.all(tie.figure()), "", needs));
        offsets.least().ifPresent(each -> needs.add(new Node(each.figure(), each.level())));
        for (Offsets.Form form : offsets.forms()) {
          for (Offsets.LegRule leg : form.legs()) {
            collect(policy, Parts.all(leg.where()), "", needs);
            leg.fits().ifPresent(fits -> collect(policy, Parts.all(fits), "", needs));
          }
        }
      } else if (part instanceof TypedExpression.Gathering gathering
          && gathering.set().kind() == TypedExpression.SetKind.SCENARIOS) {
        moved(policy, policy.scenarios(gathering.set().name()), needs);
      } else if (part instanceof TypedExpression.InScenario scenario) {
        moved(policy, policy.scenarios(scenario.list()), needs);
      }
    }
  }
}
