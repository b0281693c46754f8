package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.model.Function;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The value of a function.
 *
 * @param node what it is the plan of
 * @param numbers the arguments that are numbers, computed in their order
 * @param right the right of an option, read behind them
 */
record FunctionPlan(
    TypedExpression.FunctionCall node, List<NumberPlan> numbers, Optional<NamePlan> right)
    implements NumberPlan {

  /** Copies the arguments. */
  FunctionPlan {
    numbers = List.copyOf(numbers);
  }

  @Override
  public Exact compute(Frame frame) {
    List<Exact> values = new ArrayList<>();
    for (NumberPlan number : numbers) {
      values.add(number.compute(frame));
    }
    Optional<String> name = right.map(plan -> plan.name(frame));
    try {
      name.map(Function::right).ifPresent(values::add);
      return node.function().value(values);
    } catch (OutOfDomain none) {
      throw frame.origin().refused(TraceLabels.noValue(node, none));
    }
  }

  @Override
  public TraceNode trace(Frame frame) {
    List<TraceNode> told = new ArrayList<>();
    numbers.forEach(number -> told.add(number.trace(frame)));
    right.map(plan -> told(plan.name(frame))).ifPresent(told::add);
    return TraceNode.of(
        node.text(),
        node.function().operation(),
        node.function().value(told.stream().map(TraceNode::value).toList()),
        node.type().traceUnit(),
        told);
  }

  private TraceNode told(String name) {
    String label = TraceLabels.right(node.right().orElseThrow(), name);
    return TraceNode.leaf(label, Operation.GIVEN, Function.right(name), "");
  }
}
