package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.decision.Refused;
import org.plimsoll.decision.World;
import org.plimsoll.decision.WorldMoves;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.AttributeTrace;
import org.plimsoll.model.CellTrace;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Function;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
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

  /** The scenario whose moves are judged, in the world before it. */
  private final Optional<World.InScenario> scenario;

  /** The thing that the line is about; members of sets are looked at from there. */
  private final Thing about;

  /** The legs chosen before, while it is judged whether the thing at hand becomes one. */
  private final Optional<Pair> joining;

  Walk(Interpreter interpreter, Thing thing, String level, Figure.Definition definition) {
    this(
        interpreter,
        thing,
        level,
        definition,
        Optional.empty(),
        Optional.empty(),
        thing,
        Optional.empty());
  }

  /** The same walk from a member that may become a leg behind others. */
  Walk joining(Pair pair, Thing member) {
    return new Walk(
        interpreter,
        member,
        level,
        definition,
        Optional.empty(),
        Optional.empty(),
        member,
        Optional.of(pair));
  }

  /** The same walk on behalf of a scenario's moves. */
  Walk before(World.InScenario moving) {
    return new Walk(
        interpreter, thing, level, definition, rowRate, Optional.of(moving), about, joining);
  }

  /** The same walk from another thing, such as a member of a set. */
  Walk at(Thing other) {
    return new Walk(
        interpreter, other, level, definition, Optional.empty(), scenario, about, Optional.empty());
  }

  /** The same walk in a line about the thing at hand. */
  Walk aboutIt() {
    return new Walk(
        interpreter, thing, level, definition, Optional.empty(), scenario, thing, joining);
  }

  /** The label of the thing at hand, and of the one the line is about where that is another. */
  String label() {
    return TraceLabels.seen(thing, about);
  }

  /** The same walk in another world. */
  Walk in(Interpreter other) {
    Thing there = other.counterpart(thing);
    return new Walk(
        other,
        there,
        level,
        definition,
        Optional.empty(),
        scenario,
        about == thing ? there : other.counterpart(about),
        Optional.empty());
  }

  private Walk(
      Interpreter interpreter,
      Thing thing,
      String level,
      Figure.Definition definition,
      Optional<TraceNode> rowRate,
      Optional<World.InScenario> scenario,
      Thing about,
      Optional<Pair> joining) {
    this.about = about;
    this.scenario = scenario;
    this.joining = joining;
    this.interpreter = interpreter;
    this.thing = thing;
    this.level = level;
    this.definition = definition;
    this.rowRate = rowRate;
  }

  /** The level at hand; empty when none is. */
  String level() {
    return level;
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

  Refused refuse(String sentence) {
    return new Refused("", definition.statement().id(), definition.line(), sentence);
  }

  private static String unit(TypedExpression node) {
    return node.type().traceUnit();
  }

  static TraceNode of(
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
    return movedTrace(node, of)
        .orElseGet(
            () -> shared(node, node.leg(), AttributeTrace.of(node.attribute(), node.type(), of)));
  }

  @Override
  public TraceNode visitInput(TypedExpression.InputValue node) {
    Thing of = subject(node.leg());
    Exact value =
        interpreter
            .holdings()
            .prices()
            .moves()
            .of(node.input().name(), of.home())
            .orElseGet(() -> interpreter.inputs().number(node.input(), of));
    String owner = node.input().of() == Input.Subject.ACCOUNT ? "account" : of.label();
    return TraceNode.leaf(node.input().name() + " of " + owner, Operation.GIVEN, value, unit(node));
  }

  @Override
  public TraceNode visitFigure(TypedExpression.FigureValue node) {
    Figure figure = node.figure();
    Interpreter home = interpreter.home(figure);
    Thing of = home.counterpart(holder(figure, node.leg()));
    String at = node.level().orElse(figure.perLevel() ? level : "");
    Exact value = home.figure(figure, of, at);
    String label = new FigureKey(figure, of, at, home.world().label()).label();
    return shared(node, node.leg(), TraceNode.leaf(label, Operation.FIGURE, value, unit(node)));
  }

  /** The thing that has a figure: the account, the group around the thing at hand, or itself. */
  private Thing holder(Figure figure, Optional<String> leg) {
    Thing of = subject(leg);
    if (figure.owner() == Owner.ACCOUNT && leg.isEmpty()) {
      return interpreter.holdings().account();
    }
    if (figure.owner() != Owner.GROUP) {
      return figure.owner().in(of);
    }
    return of instanceof Group group && group.set().equals(figure.set())
        ? of
        : interpreter.groups(figure.set()).stream()
            .filter(group -> group.holds(of.home()))
            .findFirst()
            .orElseThrow(() -> refuse(TraceLabels.noGroup(of, figure.set())));
  }

  private Thing subject(Optional<String> leg) {
    return leg.isPresent() ? pair().leg(leg.get()).thing() : thing;
  }

  /** The pair at hand, or the legs chosen so far of the pair that the thing may join. */
  private Pair pair() {
    return joining.orElseGet(() -> (Pair) thing);
  }

  /** A leg's part of an amount of the whole: what the pair uses up of it. */
  private TraceNode shared(TypedExpression node, Optional<String> leg, TraceNode whole) {
    if (leg.isEmpty() || !node.type().isAdditive()) {
      return whole;
    }
    Pair.Leg of = pair().leg(leg.get());
    if (of.share().equals(Exact.ONE)) {
      return whole;
    }
    String label = TraceLabels.share(of.held());
    TraceNode share = TraceNode.leaf(label, Operation.GIVEN, of.share(), "");
    return of(node, Operation.PRODUCT, whole.value().times(of.share()), List.of(whole, share));
  }

  // ---- tables -----------------------------------------------------------------------------------

  @Override
  public TraceNode visitLevelAtHand(TypedExpression.LevelAtHand node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  @Override
  public TraceNode visitLookup(TypedExpression.Lookup node) {
    if (node.table().straight()) {
      List<LookupTable.Row> rows = rows(inForce(node), node.keys());
      TraceNode band = walk(node.band().orElseThrow());
      return RowSearch.line(rows, band.value()).told(node, band);
    }
    return CellTrace.of(node.text(), row(node), node.column(), unit(node));
  }

  private LookupTable inForce(TypedExpression.Lookup node) {
    return interpreter.request().parameters().table(node.table());
  }

  private LookupTable.Row row(TypedExpression.Lookup node) {
    LookupTable table = inForce(node);
    List<LookupTable.Row> rows = rows(table, node.keys());
    if (node.band().isEmpty()) {
      return rows.get(0);
    }
    Exact first = value(node.band().get());
    Optional<Exact> second = node.second().map(this::value);
    return RowSearch.row(table, rows, first, second)
        .orElseThrow(() -> refuse(TraceLabels.noBand(node, first, second)));
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
    TraceNode own = CellTrace.of("rate", row, node.column(), "rate");
    return node.rate()
        .map(
            changed ->
                new Walk(
                        interpreter,
                        thing,
                        level,
                        definition,
                        Optional.of(own),
                        scenario,
                        about,
                        Optional.empty())
                    .walk(changed))
        .orElse(own);
  }

  @Override
  public TraceNode visitRowRate(TypedExpression.RowRate node) {
    return rowRate.orElseThrow();
  }

  // ---- pairs ------------------------------------------------------------------------------------

  @Override
  public TraceNode visitOfPair(TypedExpression.OfPair node) {
    if (node.what() instanceof PairValue.Matched) {
      return TraceNode.leaf(node.text(), Operation.GIVEN, pair().matched(), unit(node));
    }
    if (node.what() instanceof PairValue.Column column) {
      return CellTrace.of(node.text(), row(column), column.column(), unit(node));
    }
    PairValue.OfLeg leg = (PairValue.OfLeg) node.what();
    TraceNode whole = at(pair().leg(leg.leg()).thing()).walk(leg.inner());
    return shared(node, Optional.of(leg.leg()), whole);
  }

  /** The row of the table in force that the pair is formed for. */
  private LookupTable.Row row(PairValue.Column column) {
    LookupTable table = interpreter.request().parameters().table(column.table());
    return table.rows().get(pair().row() - 1);
  }

  private String name(PairValue what) {
    if (what instanceof PairValue.Column column) {
      return column.name(row(column));
    }
    if (what instanceof PairValue.Side side) {
      return PairValue.Side.of(value(side.measure()));
    }
    PairValue.OfLeg leg = (PairValue.OfLeg) what;
    return at(pair().leg(leg.leg()).thing()).name(leg.inner());
  }

  // ---- other worlds -----------------------------------------------------------------------------

  @Override
  public TraceNode visitGroupKey(TypedExpression.GroupKey node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  private ScenarioList.Row row(String list) {
    return interpreter
        .world()
        .rowWithin(list, scenario)
        .orElseThrow(() -> new IllegalStateException("no scenario of " + list + " at hand"));
  }

  @Override
  public TraceNode visitScenario(TypedExpression.ScenarioValue node) {
    ScenarioList.Row row = row(node.list());
    Exact value =
        node.column().equals(ScenarioList.NUMBER)
            ? Exact.of(row.number())
            : Objects.requireNonNull(row.numbers().get(node.column()));
    return TraceNode.leaf(TraceLabels.scenarioValue(node, row), Operation.LOOKUP, value, unit(node))
        .inRow(row.line(), row.number());
  }

  @Override
  public TraceNode visitRiskArray(TypedExpression.RiskArrayValue node) {
    ScenarioList.Row here = row(node.list());
    Exact value = ((HeldPosition) thing.home()).riskArray(here.number());
    String label = TraceLabels.riskArray(thing, here);
    return TraceNode.leaf(label, Operation.GIVEN, value, unit(node));
  }

  /** The value as it is where the line looks from: that thing's own node explains it. */
  @Override
  public TraceNode visitOfThis(TypedExpression.OfThis node) {
    return at(about).walk(node.inner());
  }

  @Override
  public TraceNode visitUnmoved(TypedExpression.Unmoved node) {
    TraceNode inner = in(interpreter.actual()).walk(node.inner());
    return of(node, Operation.SUPPOSED, inner.value(), List.of(inner));
  }

  @Override
  public TraceNode visitInScenario(TypedExpression.InScenario node) {
    ScenarioList list = interpreter.policy().scenarios(node.list());
    ScenarioList.Row row =
        list.rows(interpreter.request().parameters()).stream()
            .filter(each -> each.name().equals(node.scenario()))
            .findFirst()
            .orElseThrow(() -> refuse(TraceLabels.noScenario(node)));
    TraceNode inner =
        in(interpreter.in(new World.InScenario(interpreter.world(), list, row))).walk(node.inner());
    return of(node, Operation.SUPPOSED, inner.value(), List.of(inner));
  }

  @Override
  public TraceNode visitSupposed(TypedExpression.Supposed node) {
    List<TraceNode> parts = new ArrayList<>();
    List<World.Supposed.Value> values = new ArrayList<>();
    for (TypedExpression.Supposition each : node.suppositions()) {
      for (Thing of : World.Supposed.things(each.owner(), thing)) {
        TraceNode value = (thing instanceof Group ? at(of) : this).walk(each.value());
        parts.add(value);
        values.add(new World.Supposed.Value(of, each.owner(), each.number(), value.value()));
      }
    }
    World supposed = new World.Supposed(interpreter.world(), values);
    parts.add(0, in(interpreter.in(supposed)).walk(node.inner()));
    return of(node, Operation.SUPPOSED, parts.get(0).value(), parts);
  }

  /** How the scenario at hand moves an attribute, when it does. */
  private Optional<TraceNode> movedTrace(TypedExpression.AttributeValue node, Thing of) {
    Thing held = node.attribute().owner().in(of);
    if (!(interpreter.world() instanceof World.InScenario here) || node.leg().isPresent()) {
      return Optional.empty();
    }
    return WorldMoves.move(here.list(), node.attribute().word(), held)
        .map(
            move -> {
              Interpreter before = interpreter.outer();
              TraceNode to = before.movedTrace(here, move, before.counterpart(held));
              String label = node.attribute().word() + " of " + held.label() + " " + here.label();
              return TraceNode.of(label, Operation.SUPPOSED, to.value(), unit(node), List.of(to));
            });
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
  public TraceNode visitFunction(TypedExpression.FunctionCall node) {
    List<TraceNode> parts = new ArrayList<>();
    node.numbers().forEach(number -> parts.add(walk(number)));
    try {
      node.right().map(this::right).ifPresent(parts::add);
      Exact value = node.function().value(parts.stream().map(TraceNode::value).toList());
      return of(node, node.function().operation(), value, parts);
    } catch (OutOfDomain none) {
      throw refuse(TraceLabels.noValue(node, none));
    }
  }

  private TraceNode right(TypedExpression right) {
    String name = name(right);
    Exact value = Function.right(name);
    return TraceNode.leaf(TraceLabels.right(right, name), Operation.GIVEN, value, "");
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
    return new Gathered(this, interpreter, thing).value(node);
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
    if (node.value() instanceof TypedExpression.OfThis value) {
      return at(about).holds(new TypedCondition.MissingTest(node.text(), value.inner()));
    }
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
  String name(TypedExpression expression) {
    if (expression instanceof TypedExpression.OfThis value) {
      return at(about).name(value.inner());
    }
    if (expression instanceof TypedExpression.Lookup lookup) {
      return row(lookup).names().get(lookup.column());
    }
    if (expression instanceof TypedExpression.LevelAtHand) {
      return level;
    }
    if (expression instanceof TypedExpression.ScenarioValue value) {
      ScenarioList.Row row = row(value.list());
      return value.column().equals(ScenarioList.NAME)
          ? row.name()
          : Objects.requireNonNull(row.names().get(value.column()));
    }
    if (expression instanceof TypedExpression.OfPair value) {
      return name(value.what());
    }
    boolean paired = joining.isPresent() || thing instanceof Pair;
    Map<String, Thing> legs = paired ? pair().things() : Map.of();
    return new Choice(interpreter.inputs(), thing, legs).name(expression);
  }
}
