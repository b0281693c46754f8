package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.model.TraceLabels;

/** Chooses by which definition a figure of a thing is computed. */
final class Chooser {
  private final CompiledPolicy policy;
  private final PlanRun run;

  Chooser(CompiledPolicy policy, PlanRun run) {
    this.policy = policy;
    this.run = run;
  }

  /**
   * The definition of a figure whose statement applies and whose level fits.
   *
   * @throws org.plimsoll.decision.Refused when there is none, or what the thing is cannot be told
   */
  DefinitionPlan chosen(CompiledFigure asked, Subject subject, int level) {
    try {
      Binding binding = binding(subject);
      for (DefinitionPlan definition : asked.byLevel().get(level)) {
        if (binding.applies(definition.statement())) {
          return definition;
        }
      }
    } catch (MissingFact missing) {
      throw Origin.CHOICE.refused(missing);
    }
    throw Origin.CHOICE.refused(TraceLabels.undefined(asked.figure(), subject.thing().label()));
  }

  /**
   * True when the statement with that number applies to a thing.
   *
   * @throws org.plimsoll.decision.Refused when what the thing is cannot be told
   */
  boolean applies(int statement, Subject subject) {
    try {
      return binding(subject).applies(statement);
    } catch (MissingFact missing) {
      throw Origin.CHOICE.refused(missing);
    }
  }

  private Binding binding(Subject subject) {
    Binding known = subject.binding();
    if (known != null) {
      return known;
    }
    Binding found =
        subject.thing() instanceof Pair pair
            ? policy.pairing(pair.offsets()).binding(pair.form())
            : policy.bindings().of(new Frame(run, subject, Levels.NONE, Origin.CHOICE, List.of()));
    subject.bind(found);
    return found;
  }
}
