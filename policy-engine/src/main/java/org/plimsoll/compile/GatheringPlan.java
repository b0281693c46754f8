package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.Listing;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * One number from the members of a set.
 *
 * @param node what it is the plan of
 * @param each the number of each member; absent for a count
 * @param where which members count
 */
record GatheringPlan(TypedExpression.Gathering node, Optional<NumberPlan> each, ConditionPlan where)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    if (node.gather() == TypedExpression.Gather.MEDIAN) {
      return median(frame);
    }
    @Nullable Exact gathered = null;
    int count = 0;
    for (Subject member : members(frame)) {
      Frame inner = frame.at(member);
      if (where.holds(inner)) {
        count++;
        Exact value = each.isPresent() ? each.get().compute(inner) : Exact.ONE;
        gathered = joined(gathered, value);
      }
    }
    return finished(gathered, count, frame);
  }

  private Exact median(Frame frame) {
    List<Exact> values = new ArrayList<>();
    for (Subject member : members(frame)) {
      Frame inner = frame.at(member);
      if (where.holds(inner)) {
        values.add(each.orElseThrow().compute(inner));
      }
    }
    if (values.isEmpty()) {
      throw frame.origin().refused(TraceLabels.emptySet(node));
    }
    return Exact.median(values);
  }

  private List<Subject> members(Frame frame) {
    Subjects subjects = frame.run().subjects();
    return switch (node.set()) {
      case BALANCES -> subjects.balances();
      case POSITIONS -> subjects.positions();
      case ORDERS -> subjects.orders();
      case PAIRS -> frame.run().members(node.offsets().orElseThrow());
      case QUOTES -> subjects.all(((Listing) frame.thing().home()).quotes());
    };
  }

  private Exact joined(@Nullable Exact so, Exact value) {
    return switch (node.gather()) {
      case SUM, AVERAGE -> (so == null ? Exact.ZERO : so).plus(value);
      case COUNT -> (so == null ? Exact.ZERO : so).plus(Exact.ONE);
      case PRODUCT -> so == null ? value : so.times(value);
      case LARGEST -> so == null ? value : so.max(value);
      case SMALLEST -> so == null ? value : so.min(value);
      case MEDIAN -> throw new IllegalStateException("a median needs all values at once");
    };
  }

  private Exact finished(@Nullable Exact gathered, int count, Frame frame) {
    if (gathered == null) {
      return switch (node.gather()) {
        case SUM, COUNT -> Exact.ZERO;
        case PRODUCT -> Exact.ONE;
        case LARGEST, SMALLEST, AVERAGE, MEDIAN ->
            throw frame.origin().refused(TraceLabels.emptySet(node));
      };
    }
    return node.gather() == TypedExpression.Gather.AVERAGE
        ? gathered.dividedBy(Exact.of(count))
        : gathered;
  }

  @Override
  public TraceNode trace(Frame frame) {
    List<TraceNode> values = new ArrayList<>();
    List<TraceNode> counted = new ArrayList<>();
    for (Subject member : members(frame)) {
      Frame inner = frame.at(member);
      if (where.holds(inner)) {
        each.ifPresent(plan -> values.add(plan.trace(inner)));
        counted.add(TraceNode.leaf(member.thing().label(), Operation.GIVEN, Exact.ONE, ""));
      }
    }
    String unit = node.type().traceUnit();
    return switch (node.gather()) {
      case SUM -> told(Operation.SUM, unit, values, frame);
      case PRODUCT -> told(Operation.PRODUCT, unit, values, frame);
      case COUNT -> told(Operation.COUNT, unit, counted, frame);
      case LARGEST -> told(Operation.LARGEST, unit, values, frame);
      case SMALLEST -> told(Operation.SMALLEST, unit, values, frame);
      case MEDIAN -> told(Operation.MEDIAN, unit, values, frame);
      case AVERAGE -> told(Operation.QUOTIENT, unit, average(unit, values, counted), frame);
    };
  }

  private TraceNode told(Operation operation, String unit, List<TraceNode> parts, Frame frame) {
    return TraceNode.of(node.text(), operation, compute(frame), unit, parts);
  }

  private static List<TraceNode> average(
      String unit, List<TraceNode> values, List<TraceNode> counted) {
    Exact sum = values.stream().map(TraceNode::value).reduce(Exact.ZERO, Exact::plus);
    return List.of(
        TraceNode.of("sum", Operation.SUM, sum, unit, values),
        TraceNode.of("count", Operation.COUNT, Exact.of(counted.size()), "", counted));
  }
}
