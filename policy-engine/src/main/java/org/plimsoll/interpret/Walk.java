package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.AttributeTrace;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.solve.Asker;
import org.plimsoll.solve.Solution;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Walks one formula for one thing at one level; every node gives its value with its trace. */
final class Walk implements TypedExpression.Visitor<TraceNode>, TypedCondition.Visitor<Boolean> {
  private final Interpreter interpreter;
  private final Thing thing;
  private final String level;
  private final Figure.Definition definition;
  private final Optional<TraceNode> rowRate;

  Walk(Interpreter interpreter, Thing thing, String level, Figure.Definition definition) {
    this(interpreter, thing, level, definition, Optional.empty());
  }

  private Walk(
      Interpreter interpreter,
      Thing thing,
      String level,
      Figure.Definition definition,
      Optional<TraceNode> rowRate) {
    this.interpreter = interpreter;
    this.thing = thing;
    this.level = level;
    this.definition = definition;
    this.rowRate = rowRate;
  }

  TraceNode walk(TypedExpression expression) {
    return expression.accept(this);
  }

  Exact value(TypedExpression expression) {
    return walk(expression).value();
  }

  boolean holds(TypedCondition condition) {
    return condition.accept(this);
  }

  private Refused refuse(String sentence) {
    return new Refused("", definition.statement().id(), definition.line(), sentence);
  }

  private static String unit(TypedExpression node) {
    return node.type().traceUnit();
  }

  private static TraceNode of(
      TypedExpression node, Operation operation, Exact value, List<TraceNode> children) {
    return TraceNode.of(node.text(), operation, value, unit(node), children);
  }

  // ---- leaves -----------------------------------------------------------------------------------

  @Override
  public TraceNode visitConstant(TypedExpression.Constant node) {
    return TraceNode.leaf(node.text(), Operation.CONSTANT, node.value(), unit(node));
  }

  @Override
  public TraceNode visitNameConstant(TypedExpression.NameConstant node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  @Override
  public TraceNode visitParameter(TypedExpression.ParameterValue node) {
    Exact value = interpreter.request().parameters().value(node.parameter());
    return TraceNode.leaf(node.parameter().name(), Operation.PARAMETER, value, unit(node))
        .at("", node.parameter().line());
  }

  @Override
  public TraceNode visitAttribute(TypedExpression.AttributeValue node) {
    Thing of = subject(node.leg());
    return shared(node, node.leg(), AttributeTrace.of(node.attribute(), node.type(), of));
  }

  @Override
  public TraceNode visitInput(TypedExpression.InputValue node) {
    Thing of = subject(node.leg());
    Exact value = interpreter.inputs().number(node.input(), of);
    String owner = node.input().of() == Input.Subject.ACCOUNT ? "account" : of.label();
    return TraceNode.leaf(node.input().name() + " of " + owner, Operation.GIVEN, value, unit(node));
  }

  @Override
  public TraceNode visitFigure(TypedExpression.FigureValue node) {
    Figure figure = node.figure();
    Thing of =
        figure.owner() == Owner.ACCOUNT && node.leg().isEmpty()
            ? interpreter.holdings().account()
            : figure.owner().in(subject(node.leg()));
    String at = node.level().orElse(figure.perLevel() ? level : "");
    Exact value = interpreter.figure(figure, of, at);
    String label = new FigureKey(figure, of, at).label();
    return shared(node, node.leg(), TraceNode.leaf(label, Operation.FIGURE, value, unit(node)));
  }

  private Thing subject(Optional<String> leg) {
    return leg.isPresent() ? ((Pair) thing).leg(leg.get()).position() : thing;
  }

  /** A leg's part of an amount of its position: what the pair uses up of it. */
  private TraceNode shared(TypedExpression node, Optional<String> leg, TraceNode whole) {
    if (leg.isEmpty() || !node.type().isAdditive()) {
      return whole;
    }
    Pair.Leg of = ((Pair) thing).leg(leg.get());
    if (of.share().equals(Exact.ONE)) {
      return whole;
    }
    String label = TraceLabels.share(of.position().instrument());
    TraceNode share = TraceNode.leaf(label, Operation.GIVEN, of.share(), "");
    return of(node, Operation.PRODUCT, whole.value().times(of.share()), List.of(whole, share));
  }

  // ---- tables -----------------------------------------------------------------------------------

  @Override
  public TraceNode visitLookup(TypedExpression.Lookup node) {
    LookupTable table = interpreter.request().parameters().table(node.table());
    List<LookupTable.Row> rows = rows(table, node.keys());
    LookupTable.Row row = rows.get(0);
    if (node.band().isPresent()) {
      Exact value = value(node.band().get());
      boolean edgeIn = table.band().orElseThrow().edgeIn();
      row =
          rows.stream()
              .filter(each -> inside(value, each, edgeIn))
              .findFirst()
              .orElseThrow(
                  () ->
                      refuse(
                          TraceLabels.noRow(table.name(), node.band().get().text() + " " + value)));
    }
    return TraceNode.leaf(
            node.text(), Operation.LOOKUP, row.numbers().get(node.column()), unit(node))
        .inRow(row.line(), row.number());
  }

  private static boolean inside(Exact value, LookupTable.Row row, boolean edgeIn) {
    return row.bound().isEmpty()
        || value.compareTo(row.bound().get()) < 0
        || (edgeIn && value.equals(row.bound().get()));
  }

  private List<LookupTable.Row> rows(LookupTable table, List<TypedExpression> keys) {
    List<String> names = keys.stream().map(this::name).toList();
    List<LookupTable.Row> rows = table.fitting(names);
    if (rows.isEmpty()) {
      throw refuse(TraceLabels.noRow(table.name(), String.join(", ", names)));
    }
    return rows;
  }

  @Override
  public TraceNode visitSlices(TypedExpression.Slices node) {
    LookupTable table = interpreter.request().parameters().table(node.table());
    List<LookupTable.Row> rows = rows(table, node.keys());
    TraceNode paying = walk(node.paying());
    List<TraceNode> slices = new ArrayList<>();
    Exact sum = Exact.ZERO;
    Exact lower = Exact.ZERO;
    for (LookupTable.Row row : rows) {
      if (!slices.isEmpty() && paying.value().compareTo(lower) <= 0) {
        break;
      }
      TraceNode slice = slice(node, row, paying, lower);
      slices.add(slice);
      sum = sum.plus(slice.value());
      lower = row.bound().orElse(lower);
    }
    return of(node, Operation.SUM, sum, slices);
  }

  private TraceNode slice(
      TypedExpression.Slices node, LookupTable.Row row, TraceNode paying, Exact lower) {
    List<TraceNode> edges = new ArrayList<>();
    edges.add(paying);
    edges.add(TraceNode.leaf("from", Operation.CONSTANT, lower, unit(node)));
    row.bound()
        .ifPresent(bound -> edges.add(TraceNode.leaf("to", Operation.CONSTANT, bound, unit(node))));
    Exact size = row.bound().map(paying.value()::min).orElse(paying.value()).minus(lower);
    TraceNode rate = rate(node, row);
    return TraceNode.of(
        TraceLabels.sliceCharge(row),
        Operation.PRODUCT,
        size.times(rate.value()),
        unit(node),
        List.of(
            TraceNode.of(TraceLabels.slice(row), Operation.SLICE, size, unit(node), edges), rate));
  }

  private TraceNode rate(TypedExpression.Slices node, LookupTable.Row row) {
    TraceNode own =
        TraceNode.leaf("rate", Operation.LOOKUP, row.numbers().get(node.column()), "rate")
            .inRow(row.line(), row.number());
    return node.rate()
        .map(
            changed ->
                new Walk(interpreter, thing, level, definition, Optional.of(own)).walk(changed))
        .orElse(own);
  }

  @Override
  public TraceNode visitRowRate(TypedExpression.RowRate node) {
    return rowRate.orElseThrow();
  }

  @Override
  public TraceNode visitPriceOf(TypedExpression.PriceOf node) {
    Exact price = interpreter.holdings().prices().ofAsset(node.asset());
    return TraceNode.leaf(node.text(), Operation.GIVEN, price, unit(node));
  }

  @Override
  public TraceNode visitSolving(TypedExpression.Solving node) {
    Asker asker = new Asker(definition.statement().id(), definition.line());
    Solution solution = interpreter.solver().solve(node, thing, level, asker);
    return solution.trace(node);
  }

  // ---- arithmetic -------------------------------------------------------------------------------

  @Override
  public TraceNode visitArithmetic(TypedExpression.Arithmetic node) {
    TraceNode left = walk(node.left());
    TraceNode right = walk(node.right());
    Exact l = left.value();
    Exact r = right.value();
    List<TraceNode> both = List.of(left, right);
    return switch (node.operator()) {
      case PLUS -> of(node, Operation.SUM, l.plus(r), both);
      case MINUS -> of(node, Operation.DIFFERENCE, l.minus(r), both);
      case TIMES -> of(node, Operation.PRODUCT, l.times(r), both);
      case DIVIDE -> {
        if (r.signum() == 0) {
          throw refuse(TraceLabels.zeroDivisor(node));
        }
        yield of(node, Operation.QUOTIENT, l.dividedBy(r), both);
      }
    };
  }

  @Override
  public TraceNode visitNegated(TypedExpression.Negated node) {
    TraceNode inner = walk(node.inner());
    return of(node, Operation.NEGATED, inner.value().negated(), List.of(inner));
  }

  @Override
  public TraceNode visitAbsolute(TypedExpression.Absolute node) {
    TraceNode inner = walk(node.inner());
    return of(node, Operation.ABSOLUTE, inner.value().abs(), List.of(inner));
  }

  @Override
  public TraceNode visitClamped(TypedExpression.Clamped node) {
    TraceNode inner = walk(node.inner());
    TraceNode lowest = walk(node.lowest());
    TraceNode highest = walk(node.highest());
    Exact value = inner.value().max(lowest.value()).min(highest.value());
    return of(node, Operation.CLAMPED, value, List.of(inner, lowest, highest));
  }

  @Override
  public TraceNode visitExtreme(TypedExpression.Extreme node) {
    List<TraceNode> items = node.items().stream().map(this::walk).toList();
    Exact value =
        items.stream()
            .map(TraceNode::value)
            .reduce(node.largest() ? Exact::max : Exact::min)
            .orElseThrow();
    return of(node, node.largest() ? Operation.LARGEST : Operation.SMALLEST, value, items);
  }

  @Override
  public TraceNode visitRounded(TypedExpression.Rounded node) {
    TraceNode inner = walk(node.inner());
    TraceNode step = walk(node.step());
    if (step.value().signum() <= 0) {
      throw refuse(TraceLabels.badStep(node));
    }
    Exact value = Rounding.round(inner.value(), node.direction(), step.value());
    return TraceNode.of(
        TraceLabels.rounded(node), Operation.ROUNDED, value, unit(node), List.of(inner, step));
  }

  @Override
  public TraceNode visitCases(TypedExpression.Cases node) {
    for (TypedExpression.Case each : node.cases()) {
      if (holds(each.when())) {
        TraceNode value = walk(each.value());
        return TraceNode.of(
            "because " + each.when().text(),
            Operation.CASE,
            value.value(),
            unit(node),
            List.of(value));
      }
    }
    TraceNode value = walk(node.otherwise());
    return TraceNode.of("otherwise", Operation.CASE, value.value(), unit(node), List.of(value));
  }

  @Override
  public TraceNode visitRefused(TypedExpression.Refused node) {
    throw refuse(node.reason());
  }

  // ---- sets -------------------------------------------------------------------------------------

  @Override
  public TraceNode visitGathering(TypedExpression.Gathering node) {
    List<TraceNode> members = new ArrayList<>();
    List<TraceNode> counted = new ArrayList<>();
    for (Thing member : members(node)) {
      Walk inside = new Walk(interpreter, member, level, definition);
      if (node.where().map(inside::holds).orElse(true)) {
        counted.add(TraceNode.leaf(member.label(), Operation.GIVEN, Exact.ONE, ""));
        node.each().ifPresent(each -> members.add(inside.walk(each)));
      }
    }
    List<Exact> values = members.stream().map(TraceNode::value).toList();
    return switch (node.gather()) {
      case SUM -> of(node, Operation.SUM, values.stream().reduce(Exact.ZERO, Exact::plus), members);
      case PRODUCT ->
          of(node, Operation.PRODUCT, values.stream().reduce(Exact.ONE, Exact::times), members);
      case COUNT -> of(node, Operation.COUNT, Exact.of(counted.size()), counted);
      case LARGEST -> of(node, Operation.LARGEST, extreme(node, values, true), members);
      case SMALLEST -> of(node, Operation.SMALLEST, extreme(node, values, false), members);
      case AVERAGE -> average(node, values, members, counted);
      case MEDIAN -> {
        if (values.isEmpty()) {
          throw refuse(TraceLabels.emptySet(node));
        }
        yield of(node, Operation.MEDIAN, Exact.median(values), members);
      }
    };
  }

  private List<? extends Thing> members(TypedExpression.Gathering node) {
    return switch (node.set()) {
      case BALANCES -> interpreter.holdings().balances();
      case POSITIONS -> interpreter.holdings().cross();
      case ORDERS -> interpreter.holdings().orders();
      case QUOTES -> ((Listing) thing.home()).quotes();
      case PAIRS -> interpreter.pairs(interpreter.policy().offsets(node.offsets().orElseThrow()));
    };
  }

  private Exact extreme(TypedExpression.Gathering node, List<Exact> values, boolean largest) {
    return values.stream()
        .reduce(largest ? Exact::max : Exact::min)
        .orElseThrow(() -> refuse(TraceLabels.emptySet(node)));
  }

  private TraceNode average(
      TypedExpression.Gathering node,
      List<Exact> values,
      List<TraceNode> members,
      List<TraceNode> counted) {
    if (values.isEmpty()) {
      throw refuse(TraceLabels.emptySet(node));
    }
    Exact sum = values.stream().reduce(Exact.ZERO, Exact::plus);
    Exact count = Exact.of(values.size());
    return of(
        node,
        Operation.QUOTIENT,
        sum.dividedBy(count),
        List.of(
            TraceNode.of("sum", Operation.SUM, sum, unit(node), members),
            TraceNode.of("count", Operation.COUNT, count, "", counted)));
  }

  // ---- conditions -------------------------------------------------------------------------------

  @Override
  public Boolean visitNumberTest(TypedCondition.NumberTest node) {
    Exact left = value(node.left());
    Exact right = value(node.right());
    return node.relation().holds(left.compareTo(right));
  }

  @Override
  public Boolean visitNameTest(TypedCondition.NameTest node) {
    String left = name(node.left());
    for (TypedExpression each : node.names()) {
      if (name(each).equals(left)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Boolean visitMissingTest(TypedCondition.MissingTest node) {
    if (node.value() instanceof TypedExpression.AttributeValue value) {
      return !value.attribute().isGiven(subject(value.leg()));
    }
    TypedExpression.InputValue input = (TypedExpression.InputValue) node.value();
    return !interpreter.inputs().isGiven(input.input(), subject(input.leg()));
  }

  @Override
  public Boolean visitJoined(TypedCondition.Joined node) {
    for (TypedCondition part : node.parts()) {
      if (holds(part) != node.all()) {
        return !node.all();
      }
    }
    return node.all();
  }

  @Override
  public Boolean visitNot(TypedCondition.Not node) {
    return !holds(node.inner());
  }

  /** The name a name-valued expression stands for. */
  private String name(TypedExpression expression) {
    if (expression instanceof TypedExpression.Lookup lookup) {
      LookupTable table = interpreter.request().parameters().table(lookup.table());
      TraceNode cell = visitLookup(lookup);
      return table.rows().get(cell.row() - 1).names().get(lookup.column());
    }
    Map<String, HeldPosition> legs = new HashMap<>();
    if (thing instanceof Pair pair) {
      pair.legs().forEach(leg -> legs.put(leg.name(), leg.position()));
    }
    return new Choice(interpreter.inputs(), thing, legs).name(expression);
  }
}
