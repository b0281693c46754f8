package org.plimsoll.compile;

import org.plimsoll.decision.FigureKey;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * A figure of the account, of the thing at hand, or a leg's share of one.
 *
 * @param node what it is the plan of
 * @param figure the number of the figure in the compiled policy
 * @param source whose figure it is, unless it is the account's
 * @param level the number of the level written behind {@code at}; {@link Levels#NONE} when none is
 */
record FigurePlan(TypedExpression.FigureValue node, int figure, Source source, int level)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    PlanRun home = frame.run().home(node.figure());
    return source.shareOf(home.value(figure, subject(home, frame), level(frame)), frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    PlanRun home = frame.run().home(node.figure());
    Subject subject = subject(home, frame);
    String name = home.levels().name(level(frame));
    String label =
        new FigureKey(node.figure(), subject.thing(), name, home.world().label()).label();
    Exact value = home.value(figure, subject, level(frame));
    TraceNode whole = TraceNode.leaf(label, Operation.FIGURE, value, node.type().traceUnit());
    return source.tellShare(node.text(), whole, frame);
  }

  /** Whose figure it is: the account's, the group's around the thing at hand, or its own. */
  private Subject subject(PlanRun home, Frame frame) {
    Owner owner = node.figure().owner();
    if (owner == Owner.ACCOUNT && source.leg().isEmpty()) {
      return home.subjects().account();
    }
    Subject here = source.subject(frame);
    if (owner == Owner.GROUP) {
      here = frame.run().subjects().of(group(here.thing(), frame));
    } else {
      here = frame.run().subjects().in(here, ThingKind.of(owner));
    }
    return home == frame.run() ? here : home.subjects().of(home.counterpart(here.thing()));
  }

  private Thing group(Thing of, Frame frame) {
    String set = node.figure().set();
    if (of instanceof Group group && group.set().equals(set)) {
      return of;
    }
    for (Group group : frame.run().groups(set)) {
      if (group.holds(of.home())) {
        return group;
      }
    }
    throw frame.origin().refused(TraceLabels.noGroup(of, set));
  }

  private int level(Frame frame) {
    if (level != Levels.NONE) {
      return level;
    }
    Figure read = node.figure();
    return read.perLevel() ? frame.level() : Levels.NONE;
  }
}
