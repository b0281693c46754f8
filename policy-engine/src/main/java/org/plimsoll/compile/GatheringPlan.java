package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.model.Correlations;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.Gather;
import org.plimsoll.money.CorrelatedSum;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
import org.plimsoll.money.Tail;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * One number from the members of a set.
 *
 * @param node what it is the plan of
 * @param members what is gone through
 * @param each the number of each member; absent for a count
 * @param key the name by which correlations are looked up
 * @param where which members count
 */
record GatheringPlan(
    TypedExpression.Gathering node,
    MembersPlan members,
    Optional<NumberPlan> each,
    Optional<NamePlan> key,
    ConditionPlan where)
    implements NumberPlan {

  @Override
  public Exact compute(Frame frame) {
    boolean listed =
        switch (node.gather()) {
          case MEDIAN, SHARED, VALUE_AT_RISK, EXPECTED_SHORTFALL, CORRELATED_SUM -> true;
          default -> members instanceof MembersPlan.Scenarios;
        };
    return listed ? ofAll(frame) : running(frame);
  }

  /** Members one by one, nothing kept but the result. */
  private Exact running(Frame frame) {
    @Nullable Exact gathered = null;
    int count = 0;
    for (MembersPlan.Seen member : members.of(frame)) {
      if (where.holds(member.frame())) {
        count++;
        gathered = joined(gathered, value(member));
      }
    }
    return finished(gathered, count, frame);
  }

  private Exact value(MembersPlan.Seen member) {
    return each.isPresent() ? each.get().compute(member.frame()) : Exact.ONE;
  }

  private Exact ofAll(Frame frame) {
    List<Exact> values = new ArrayList<>();
    List<ScenarioOutcome.Value> named = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (MembersPlan.Seen member : members.of(frame)) {
      if (where.holds(member.frame())) {
        values.add(value(member));
        key.ifPresent(plan -> keys.add(plan.name(member.frame())));
        named.add(new ScenarioOutcome.Value(member.label(), values.get(values.size() - 1)));
      }
    }
    if (members instanceof MembersPlan.Scenarios scenarios && each.isPresent()) {
      keep(scenarios.list(), named, frame);
    }
    return switch (node.gather()) {
      case MEDIAN -> Exact.median(notEmpty(values, frame));
      case SHARED -> shared(values, frame);
      case VALUE_AT_RISK ->
          Tail.valueAtRisk(notEmpty(values, frame), node.confidence().orElseThrow());
      case EXPECTED_SHORTFALL ->
          Tail.expectedShortfall(notEmpty(values, frame), node.confidence().orElseThrow());
      case CORRELATED_SUM -> correlated(values, keys, frame);
      default -> {
        @Nullable Exact gathered = null;
        for (Exact value : values) {
          gathered = joined(gathered, value);
        }
        yield finished(gathered, values.size(), frame);
      }
    };
  }

  /** Which scenario was the worst is told with the decision. */
  private void keep(ScenarioList list, List<ScenarioOutcome.Value> values, Frame frame) {
    boolean largest = node.gather() == Gather.LARGEST;
    if (!values.isEmpty() && (largest || node.gather() == Gather.SMALLEST)) {
      String thing =
          Parts.isOfThis(node)
              ? TraceLabels.seen(frame.thing(), frame.about().thing())
              : frame.thing().label();
      String text = ScenarioOutcome.text(node.text(), frame.run().levels().name(frame.level()));
      frame.run().keep(ScenarioOutcome.of(list.name(), thing, text, largest, values));
    }
  }

  private Exact correlated(List<Exact> values, List<String> keys, Frame frame) {
    try {
      List<Exact> rates = correlations(keys, frame).stream().map(TraceNode::value).toList();
      return CorrelatedSum.of(values, rates);
    } catch (OutOfDomain none) {
      throw frame.origin().refused(Correlations.noValue(node, none));
    }
  }

  /** The correlation of each two members. */
  private List<TraceNode> correlations(List<String> keys, Frame frame) {
    TypedExpression.Correlation joined = node.joined().orElseThrow();
    LookupTable table = frame.run().parameters().table(joined.table());
    List<TraceNode> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        found.add(
            Correlations.of(
                table, joined.column(), keys.get(i), keys.get(j), frame.origin()::refused));
      }
    }
    return found;
  }

  private Exact shared(List<Exact> values, Frame frame) {
    for (Exact value : values) {
      if (!value.equals(values.get(0))) {
        throw frame.origin().refused(TraceLabels.notShared(node, frame.thing()));
      }
    }
    return values.get(0);
  }

  private List<Exact> notEmpty(List<Exact> values, Frame frame) {
    if (values.isEmpty()) {
      throw frame.origin().refused(TraceLabels.emptySet(node));
    }
    return values;
  }

  private Exact joined(@Nullable Exact so, Exact value) {
    return switch (node.gather()) {
      case SUM, AVERAGE -> (so == null ? Exact.ZERO : so).plus(value);
      case COUNT -> (so == null ? Exact.ZERO : so).plus(Exact.ONE);
      case PRODUCT -> so == null ? value : so.times(value);
      case LARGEST -> so == null ? value : so.max(value);
      case SMALLEST -> so == null ? value : so.min(value);
      default -> throw new IllegalStateException(node.gather() + " needs all values at once");
    };
  }

  private Exact finished(@Nullable Exact gathered, int count, Frame frame) {
    if (gathered == null) {
      return switch (node.gather()) {
        case SUM, COUNT -> Exact.ZERO;
        case PRODUCT -> Exact.ONE;
        default -> throw frame.origin().refused(TraceLabels.emptySet(node));
      };
    }
    return node.gather() == Gather.AVERAGE ? gathered.dividedBy(Exact.of(count)) : gathered;
  }

  @Override
  public TraceNode trace(Frame frame) {
    List<TraceNode> values = new ArrayList<>();
    List<TraceNode> counted = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (MembersPlan.Seen member : members.of(frame)) {
      if (where.holds(member.frame())) {
        each.ifPresent(plan -> values.add(told(member, plan)));
        key.ifPresent(plan -> keys.add(plan.name(member.frame())));
        counted.add(TraceNode.leaf(member.label(), Operation.GIVEN, Exact.ONE, ""));
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
      case SHARED -> told(Operation.SUPPOSED, unit, values.subList(0, 1), frame);
      case VALUE_AT_RISK -> told(Operation.VALUE_AT_RISK, unit, withConfidence(values), frame);
      case EXPECTED_SHORTFALL ->
          told(Operation.EXPECTED_SHORTFALL, unit, withConfidence(values), frame);
      case CORRELATED_SUM -> {
        values.addAll(correlations(keys, frame));
        yield told(Operation.CORRELATED_SUM, unit, values, frame);
      }
    };
  }

  private TraceNode told(MembersPlan.Seen member, NumberPlan plan) {
    TraceNode value = plan.trace(member.frame());
    return members instanceof MembersPlan.Scenarios
        ? TraceNode.of(
            TraceLabels.inScenario(member.label()),
            Operation.SUPPOSED,
            value.value(),
            value.unit(),
            List.of(value))
        : value;
  }

  private TraceNode told(Operation operation, String unit, List<TraceNode> parts, Frame frame) {
    return TraceNode.of(node.text(), operation, compute(frame), unit, parts);
  }

  private List<TraceNode> withConfidence(List<TraceNode> values) {
    List<TraceNode> parts = new ArrayList<>();
    Exact confidence = node.confidence().orElseThrow();
    parts.add(TraceNode.leaf("confidence", Operation.CONSTANT, confidence, "rate"));
    parts.addAll(values);
    return parts;
  }

  private static List<TraceNode> average(
      String unit, List<TraceNode> values, List<TraceNode> counted) {
    Exact sum = values.stream().map(TraceNode::value).reduce(Exact.ZERO, Exact::plus);
    return List.of(
        TraceNode.of("sum", Operation.SUM, sum, unit, values),
        TraceNode.of("count", Operation.COUNT, Exact.of(counted.size()), "", counted));
  }
}
