package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.model.Figure;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Tells the figures of an evaluation after they have been computed. */
final class Tracer {
  private final CompiledPolicy policy;
  private final PlanRun run;
  private final List<Told> told = new ArrayList<>();

  private record Told(FigureKey key, TraceNode node) {}

  Tracer(CompiledPolicy policy, PlanRun run) {
    this.policy = policy;
    this.run = run;
  }

  /** One node for each figure computed so far, in the order of traces. */
  List<TraceNode> nodes() {
    List<Subject> subjects = new ArrayList<>();
    run.subjects().forEach(subjects::add);
    subjects.forEach(this::tell);
    Comparator<FigureKey> order = FigureKey.order(policy.policy().header().levels());
    told.sort(Comparator.comparing(Told::key, order));
    return told.stream().map(Told::node).toList();
  }

  private void tell(Subject subject) {
    for (CompiledFigure figure : policy.figures()) {
      for (int level = 0; level < policy.levels().size(); level++) {
        if (figure.kind() == subject.kind()) {
          tell(figure, subject, level);
        }
      }
    }
  }

  private void tell(CompiledFigure compiled, Subject subject, int level) {
    DefinitionPlan definition = subject.definition(compiled.firstSlot() + level);
    if (definition == null) {
      return;
    }
    Figure figure = compiled.figure();
    FigureKey key =
        new FigureKey(figure, subject.thing(), policy.levels().name(level), run.world().label());
    if (DefinitionPlan.SUPPOSED.equals(definition)) {
      told.add(new Told(key, supposed(key, subject.value(compiled.firstSlot() + level))));
      return;
    }
    Frame frame = new Frame(run, subject, level, definition.origin(), subject.legs());
    TraceNode formula = definition.formula().trace(frame);
    told.add(
        new Told(
            key,
            new TraceNode(
                key.label(),
                Operation.DEFINED,
                run.value(policy.number(figure), subject, level),
                figure.type().traceUnit(),
                definition.origin().statement(),
                definition.origin().line(),
                0,
                List.of(formula))));
  }

  private TraceNode supposed(FigureKey key, @Nullable Exact value) {
    String unit = key.figure().type().traceUnit();
    Exact known = Objects.requireNonNull(value);
    TraceNode given = TraceNode.leaf(run.world().label(), Operation.GIVEN, known, unit);
    return TraceNode.of(key.label(), Operation.DEFINED, known, unit, List.of(given));
  }
}
