package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Points;
import org.plimsoll.decision.ScenarioOutcome;
import org.plimsoll.decision.World;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Correlations;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.Gather;
import org.plimsoll.model.TypedExpression.SetKind;
import org.plimsoll.money.CorrelatedSum;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
import org.plimsoll.money.Tail;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** One value from the members of a set, with its trace. */
final class Gathered {
  private final Walk walk;
  private final Interpreter interpreter;
  private final Thing thing;

  Gathered(Walk walk, Interpreter interpreter, Thing thing) {
    this.walk = walk;
    this.interpreter = interpreter;
    this.thing = thing;
  }

  TraceNode value(TypedExpression.Gathering node) {
    List<TraceNode> members = new ArrayList<>();
    List<TraceNode> counted = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (node.set().kind() == SetKind.SCENARIOS) {
      scenarios(node, members, counted);
    } else {
      for (Thing member : things(node)) {
        Walk inside = walk.at(member);
        if (node.where().map(inside::holds).orElse(true)) {
          counted.add(TraceNode.leaf(member.label(), Operation.GIVEN, Exact.ONE, ""));
          node.each().ifPresent(each -> members.add(inside.walk(each)));
          node.joined().ifPresent(joined -> names.add(inside.name(joined.key())));
        }
      }
    }
    List<Exact> values = members.stream().map(TraceNode::value).toList();
    return switch (node.gather()) {
      case SUM ->
          Walk.of(node, Operation.SUM, values.stream().reduce(Exact.ZERO, Exact::plus), members);
      case PRODUCT ->
          Walk.of(
              node, Operation.PRODUCT, values.stream().reduce(Exact.ONE, Exact::times), members);
      case COUNT -> Walk.of(node, Operation.COUNT, Exact.of(counted.size()), counted);
      case LARGEST -> Walk.of(node, Operation.LARGEST, extreme(node, values, true), members);
      case SMALLEST -> Walk.of(node, Operation.SMALLEST, extreme(node, values, false), members);
      case AVERAGE -> average(node, values, members, counted);
      case MEDIAN -> Walk.of(node, Operation.MEDIAN, Exact.median(notEmpty(node, values)), members);
      case SHARED -> shared(node, members);
      case VALUE_AT_RISK ->
          tail(
              node,
              Operation.VALUE_AT_RISK,
              members,
              Tail.valueAtRisk(notEmpty(node, values), node.confidence().orElseThrow()));
      case EXPECTED_SHORTFALL ->
          tail(
              node,
              Operation.EXPECTED_SHORTFALL,
              members,
              Tail.expectedShortfall(notEmpty(node, values), node.confidence().orElseThrow()));
      case CORRELATED_SUM -> correlated(node, members, names);
    };
  }

  private List<? extends Thing> things(TypedExpression.Gathering node) {
    List<? extends Thing> all =
        switch (node.set().kind()) {
          case BALANCES -> interpreter.holdings().balances();
          case POSITIONS -> interpreter.holdings().cross();
          case ORDERS -> interpreter.holdings().orders();
          case QUOTES -> ((Listing) thing.home()).quotes();
          case PAIRS -> interpreter.pairs(interpreter.policy().offsets(node.set().name()));
          case GROUPS -> interpreter.groups(node.set().name());
          case SCENARIOS -> throw new IllegalStateException("scenarios are no things");
        };
    return node.set().its() ? all.stream().filter(each -> isIts(each, node.set())).toList() : all;
  }

  /** True when a member lies in the group at hand; a pair does with all its legs. */
  private boolean isIts(Thing member, TypedExpression.MemberSet set) {
    Group group = (Group) thing.home();
    return member instanceof Pair pair ? pair.isIn(group, set.leg()) : group.holds(member);
  }

  private void scenarios(
      TypedExpression.Gathering node, List<TraceNode> members, List<TraceNode> counted) {
    ScenarioList list = interpreter.policy().scenarios(node.set().name());
    List<ScenarioOutcome.Value> values = new ArrayList<>();
    for (ScenarioList.Row row : rows(list)) {
      World.InScenario world = new World.InScenario(interpreter.world(), list, row);
      Walk inside = walk.in(interpreter.in(world));
      if (node.where().map(inside::holds).orElse(true)) {
        counted.add(TraceNode.leaf(row.name(), Operation.GIVEN, Exact.ONE, ""));
        if (node.each().isPresent()) {
          TraceNode value = inside.walk(node.each().get());
          values.add(new ScenarioOutcome.Value(row.name(), value.value()));
          members.add(
              TraceNode.of(
                  TraceLabels.inScenario(row.name()),
                  Operation.SUPPOSED,
                  value.value(),
                  value.unit(),
                  List.of(value)));
        }
      }
    }
    boolean collapsed = node.gather() == Gather.LARGEST || node.gather() == Gather.SMALLEST;
    if (collapsed && !values.isEmpty()) {
      boolean largest = node.gather() == Gather.LARGEST;
      String text = ScenarioOutcome.text(node.text(), walk.level());
      interpreter.keep(ScenarioOutcome.of(list.name(), seen(node), text, largest, values));
    }
  }

  /** Values of this thing that rest on the one the line is about are told of both. */
  private String seen(TypedExpression.Gathering node) {
    return Parts.isOfThis(node) ? walk.label() : thing.label();
  }

  private List<ScenarioList.Row> rows(ScenarioList list) {
    Walk walk = this.walk.aboutIt();
    List<Exact> points = new ArrayList<>();
    for (ScenarioList.Point point : list.points()) {
      point.at().ifPresent(at -> points.add(walk.value(at)));
      Optional<TypedExpression.Gathering> each = point.each();
      if (each.isPresent()) {
        for (Thing member : things(each.get())) {
          Walk inside = walk.at(member);
          if (each.get().where().map(inside::holds).orElse(true)) {
            points.add(inside.value(each.get().each().orElseThrow()));
          }
        }
      }
    }
    return Points.rows(list, interpreter.request().parameters(), points);
  }

  private List<Exact> notEmpty(TypedExpression.Gathering node, List<Exact> values) {
    if (values.isEmpty()) {
      throw walk.refuse(TraceLabels.emptySet(node));
    }
    return values;
  }

  private Exact extreme(TypedExpression.Gathering node, List<Exact> values, boolean largest) {
    return notEmpty(node, values).stream().reduce(largest ? Exact::max : Exact::min).orElseThrow();
  }

  private TraceNode shared(TypedExpression.Gathering node, List<TraceNode> members) {
    for (TraceNode member : members) {
      if (!member.value().equals(members.get(0).value())) {
        throw walk.refuse(TraceLabels.notShared(node, thing));
      }
    }
    TraceNode first = members.get(0);
    return Walk.of(node, Operation.SUPPOSED, first.value(), List.of(first));
  }

  private static TraceNode tail(
      TypedExpression.Gathering node, Operation operation, List<TraceNode> members, Exact value) {
    List<TraceNode> parts = new ArrayList<>();
    Exact confidence = node.confidence().orElseThrow();
    parts.add(TraceNode.leaf("confidence", Operation.CONSTANT, confidence, "rate"));
    parts.addAll(members);
    return Walk.of(node, operation, value, parts);
  }

  /** The members' values, then the correlation of each two of them. */
  private TraceNode correlated(
      TypedExpression.Gathering node, List<TraceNode> members, List<String> names) {
    TypedExpression.Correlation joined = node.joined().orElseThrow();
    LookupTable table = interpreter.request().parameters().table(joined.table());
    List<TraceNode> parts = new ArrayList<>(members);
    for (int i = 0; i < names.size(); i++) {
      for (String other : names.subList(i + 1, names.size())) {
        parts.add(Correlations.of(table, joined.column(), names.get(i), other, walk::refuse));
      }
    }
    try {
      List<Exact> values = parts.stream().map(TraceNode::value).toList();
      return Walk.of(node, Operation.CORRELATED_SUM, CorrelatedSum.ofBoth(values), parts);
    } catch (OutOfDomain none) {
      throw walk.refuse(Correlations.noValue(node, none));
    }
  }

  private TraceNode average(
      TypedExpression.Gathering node,
      List<Exact> values,
      List<TraceNode> members,
      List<TraceNode> counted) {
    Exact sum = notEmpty(node, values).stream().reduce(Exact.ZERO, Exact::plus);
    Exact count = Exact.of(values.size());
    String unit = node.type().traceUnit();
    return Walk.of(
        node,
        Operation.QUOTIENT,
        sum.dividedBy(count),
        List.of(
            TraceNode.of("sum", Operation.SUM, sum, unit, members),
            TraceNode.of("count", Operation.COUNT, count, "", counted)));
  }
}
