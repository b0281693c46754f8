package org.plimsoll.compile;

import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CellTrace;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** What only pairs know: how many they are, the row they are formed for, values of their legs. */
final class PairPlans {
  private PairPlans() {}

  /** The row in force that a pair is formed for, or that is tried while a member is judged. */
  static LookupTable.Row row(PairValue.Column column, Frame frame) {
    if (frame.row() != null) {
      return frame.row();
    }
    int number = ((Pair) frame.thing()).row();
    return frame.run().table(column.table()).rows().get(number - 1);
  }

  /** The view from a leg; the whole of it, whatever the pair uses up. */
  static Frame at(String leg, Frame frame) {
    Thing thing = frame.leg(leg).thing();
    return frame.at(frame.run().subjects().of(thing));
  }

  /** How many units a pair was formed with. */
  record OfMatched(TypedExpression.OfPair node) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return ((Pair) frame.thing()).matched();
    }

    @Override
    public TraceNode trace(Frame frame) {
      return TraceNode.leaf(node.text(), Operation.GIVEN, compute(frame), node.type().traceUnit());
    }
  }

  /** A number of the row at hand. */
  record OfRow(TypedExpression.OfPair node, PairValue.Column column) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return column.number(row(column, frame));
    }

    @Override
    public TraceNode trace(Frame frame) {
      return CellTrace.of(
          node.text(), row(column, frame), column.column(), node.type().traceUnit());
    }
  }

  /** A value of a leg; of an amount what the pair uses up. */
  record OfLeg(TypedExpression.OfPair node, String leg, NumberPlan inner, Source source)
      implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return source.shareOf(inner.compute(at(leg, frame)), frame);
    }

    @Override
    public TraceNode trace(Frame frame) {
      return source.tellShare(node.text(), inner.trace(at(leg, frame)), frame);
    }
  }

  /** A name in the row at hand. */
  record NameOfRow(PairValue.Column column) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return column.name(row(column, frame));
    }
  }

  /** The side of the group at hand. */
  record SideOfGroup(NumberPlan measure) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return PairValue.Side.of(measure.compute(frame));
    }
  }

  /** A name of a leg. */
  record NameOfLeg(String leg, NamePlan inner) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return inner.name(at(leg, frame));
    }
  }
}
