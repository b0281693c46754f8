package org.plimsoll.compile;

import org.plimsoll.decision.FigureKey;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
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
    return source.shareOf(whole(frame, subject(frame)), frame);
  }

  @Override
  public TraceNode trace(Frame frame) {
    Subject subject = subject(frame);
    String name = frame.run().levels().name(level(frame));
    String label = new FigureKey(node.figure(), subject.thing(), name).label();
    TraceNode whole =
        TraceNode.leaf(label, Operation.FIGURE, whole(frame, subject), node.type().traceUnit());
    return source.tellShare(node.text(), whole, frame);
  }

  private Exact whole(Frame frame, Subject subject) {
    return frame.run().value(figure, subject, level(frame));
  }

  private Subject subject(Frame frame) {
    boolean ofAccount = node.figure().owner() == Owner.ACCOUNT && source.leg().isEmpty();
    Subjects subjects = frame.run().subjects();
    return ofAccount
        ? subjects.account()
        : subjects.in(source.subject(frame), ThingKind.of(node.figure().owner()));
  }

  private int level(Frame frame) {
    if (level != Levels.NONE) {
      return level;
    }
    Figure read = node.figure();
    return read.perLevel() ? frame.level() : Levels.NONE;
  }
}
