package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Decision;

/** What would be called for, and what would be closed and sold. */
final class LiquidationPart {
  private final Decision decision;

  LiquidationPart(Decision decision) {
    this.decision = decision;
  }

  Optional<Story.Section> call() {
    return decision
        .call()
        .map(call -> new Story.Section("What is called for", List.of(told(call))));
  }

  private Story.Part told(Decision.CallFigures call) {
    Prose prose = new Prose(decision.currency());
    if (call.amount().signum() == 0) {
      prose.say("Nothing is to be transferred: what is lacking is below the minimum transfer of ");
      return prose
          .money(call.minimumTransfer())
          .cite(call.statement(), call.line())
          .say(".")
          .part();
    }
    prose.say("The account must transfer ").money(call.amount());
    prose.say(" by " + call.due().toString().replace('T', ' ').replace("Z", " UTC"));
    return prose.cite(call.statement(), call.line()).say(".").part();
  }

  Optional<Story.Section> section() {
    return decision
        .liquidation()
        .map(plan -> new Story.Section("How it would be liquidated", told(plan)));
  }

  private List<Story.Part> told(Decision.LiquidationFigures plan) {
    List<Story.Part> parts = new ArrayList<>();
    List<Decision.LiquidationStep> steps = plan.steps();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1 || steps.get(i + 1).step() != steps.get(i).step();
      boolean first = i == 0 || steps.get(i - 1).step() != steps.get(i).step();
      parts.add(told(steps.get(i), first, last));
    }
    if (steps.isEmpty()) {
      parts.add(new Story.Paragraph("No step is taken."));
    }
    parts.add(end(plan));
    return parts;
  }

  private Story.Part told(Decision.LiquidationStep step, boolean first, boolean last) {
    Prose prose = new Prose(decision.currency());
    prose.say(first ? "Step " + step.step() + ": " : "With it ");
    prose.say(step.action() + " " + Spelled.number(step.quantity()) + " " + step.subject());
    prose.say(" at ").money(step.price());
    prose.cite(step.statement(), step.line());
    if (step.cost().signum() != 0) {
      prose.say(", at a cost of ").money(step.cost());
    }
    if (last) {
      prose.say(step.releases().signum() < 0 ? "; this adds " : "; this frees ");
      prose.money(step.releases().abs()).say(" of maintenance margin and leaves an equity of ");
      prose.money(step.equityAfter()).say(" against ").money(step.maintenanceAfter());
    }
    return prose.say(".").part();
  }

  private Story.Part end(Decision.LiquidationFigures plan) {
    Prose prose = new Prose(decision.currency());
    prose.say("There it ends: " + plan.words());
    if (plan.deficit().signum() > 0) {
      prose.say("; equity still lacks ").money(plan.deficit()).say(" to the maintenance margin");
    }
    return prose.say(".").part();
  }
}
