package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plimsoll.decision.World;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Values of scenarios, and values in other worlds than the one at hand. */
final class WorldPlans {
  private WorldPlans() {}

  /** A number of the scenario at hand. */
  record OfScenario(TypedExpression.ScenarioValue node) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      ScenarioList.Row row = frame.scenarioOf(node.list());
      return node.column().equals(ScenarioList.NUMBER)
          ? Exact.of(row.number())
          : Objects.requireNonNull(row.numbers().get(node.column()));
    }

    @Override
    public TraceNode trace(Frame frame) {
      ScenarioList.Row row = frame.scenarioOf(node.list());
      String label = TraceLabels.scenarioValue(node, row);
      return TraceNode.leaf(label, Operation.LOOKUP, compute(frame), node.type().traceUnit())
          .inRow(row.line(), row.number());
    }
  }

  /** The risk array's value for the scenario at hand. */
  record OfRiskArray(TypedExpression.RiskArrayValue node) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return ((HeldPosition) frame.thing().home()).riskArray(row(frame).number());
    }

    private ScenarioList.Row row(Frame frame) {
      return frame.scenarioOf(node.list());
    }

    @Override
    public TraceNode trace(Frame frame) {
      String label = TraceLabels.riskArray(frame.thing(), row(frame));
      return TraceNode.leaf(label, Operation.GIVEN, compute(frame), node.type().traceUnit());
    }
  }

  /** A value in the actual world. */
  record Unmoved(TypedExpression.Unmoved node, NumberPlan inner) implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return inner.compute(frame.in(frame.run().actual()));
    }

    @Override
    public TraceNode trace(Frame frame) {
      return told(node, List.of(inner.trace(frame.in(frame.run().actual()))));
    }
  }

  /** A value in one scenario of a list. */
  record InScenario(TypedExpression.InScenario node, ScenarioList list, NumberPlan inner)
      implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return inner.compute(there(frame));
    }

    private Frame there(Frame frame) {
      ScenarioList.Row row =
          list.rows(frame.run().parameters()).stream()
              .filter(each -> each.name().equals(node.scenario()))
              .findFirst()
              .orElseThrow(() -> frame.origin().refused(TraceLabels.noScenario(node)));
      return frame.in(frame.run().in(new World.InScenario(frame.run().world(), list, row)));
    }

    @Override
    public TraceNode trace(Frame frame) {
      return told(node, List.of(inner.trace(there(frame))));
    }
  }

  /** A value under suppositions. */
  record Supposed(TypedExpression.Supposed node, NumberPlan inner, List<NumberPlan> values)
      implements NumberPlan {
    @Override
    public Exact compute(Frame frame) {
      return inner.compute(there(frame));
    }

    private Frame there(Frame frame) {
      List<World.Supposed.Value> supposed = new ArrayList<>();
      each(
          frame,
          (place, of, view) -> {
            TypedExpression.Supposition each = node.suppositions().get(place);
            Exact value = values.get(place).compute(view);
            supposed.add(new World.Supposed.Value(of, each.owner(), each.number(), value));
          });
      return frame.in(frame.run().in(new World.Supposed(frame.run().world(), supposed)));
    }

    /** Goes through what is supposed of whom: in a group of each member, seen from there. */
    private void each(Frame frame, Told told) {
      for (int i = 0; i < values.size(); i++) {
        Thing thing = frame.thing();
        for (Thing of : World.Supposed.things(node.suppositions().get(i).owner(), thing)) {
          boolean grouped = thing instanceof Group;
          told.of(i, of, grouped ? frame.at(frame.run().subjects().of(of)) : frame);
        }
      }
    }

    private interface Told {
      void of(int place, Thing thing, Frame view);
    }

    @Override
    public TraceNode trace(Frame frame) {
      List<TraceNode> parts = new ArrayList<>();
      each(frame, (place, of, view) -> parts.add(values.get(place).trace(view)));
      parts.add(0, inner.trace(there(frame)));
      return told(node, parts);
    }
  }

  private static TraceNode told(TypedExpression node, List<TraceNode> parts) {
    Exact value = parts.get(0).value();
    return TraceNode.of(node.text(), Operation.SUPPOSED, value, node.type().traceUnit(), parts);
  }
}
