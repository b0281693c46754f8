package org.plimsoll.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.Figure;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.trace.Operation;

/** Lowers number-valued expressions to plan nodes, once for a policy. */
final class Lowering implements TypedExpression.Visitor<NumberPlan> {
  private final Map<Figure, Integer> figures;
  private final Levels levels;
  private final Function<String, ScenarioList> lists;
  private final TableLowering tables = new TableLowering(this);
  private final NameLowering names = new NameLowering(tables, this::lowered);
  private final ConditionLowering conditions = new ConditionLowering(this, names);

  /** {@code figures} numbers all figures of the policy, {@code lists} finds its scenarios. */
  Lowering(Map<Figure, Integer> figures, Levels levels, Function<String, ScenarioList> lists) {
    this.lists = lists;
    this.figures = figures;
    this.levels = levels;
  }

  /** How names are lowered. */
  NameLowering names() {
    return names;
  }

  /** How conditions are lowered. */
  ConditionLowering conditions() {
    return conditions;
  }

  /** The plan of a number. */
  NumberPlan lowered(TypedExpression node) {
    return node.accept(this);
  }

  private List<NumberPlan> lowered(List<TypedExpression> nodes) {
    return nodes.stream().map(this::lowered).toList();
  }

  @Override
  public NumberPlan visitConstant(TypedExpression.Constant node) {
    return ConstantPlan.of(node);
  }

  @Override
  public NumberPlan visitNameConstant(TypedExpression.NameConstant node) {
    throw new IllegalArgumentException("`" + node.text() + "` is a name, not a number");
  }

  @Override
  public NumberPlan visitParameter(TypedExpression.ParameterValue node) {
    return new ParameterPlan(node.parameter(), node.type().traceUnit());
  }

  @Override
  public NumberPlan visitAttribute(TypedExpression.AttributeValue node) {
    return AttributePlan.of(node);
  }

  @Override
  public NumberPlan visitInput(TypedExpression.InputValue node) {
    return InputPlan.of(node);
  }

  @Override
  public NumberPlan visitFigure(TypedExpression.FigureValue node) {
    Integer number = figures.get(node.figure());
    if (number == null) {
      throw new IllegalArgumentException("the policy does not list the figure " + node.figure());
    }
    int level = node.level().map(levels::number).orElse(Levels.NONE);
    return new FigurePlan(node, number, Source.of(node.leg(), node.type()), level);
  }

  @Override
  public NumberPlan visitLevelAtHand(TypedExpression.LevelAtHand node) {
    throw new IllegalArgumentException("`" + node.text() + "` is a name, not a number");
  }

  @Override
  public NumberPlan visitLookup(TypedExpression.Lookup node) {
    return node.table().straight() ? tables.straight(node) : tables.lookup(node);
  }

  @Override
  public NumberPlan visitSlices(TypedExpression.Slices node) {
    return tables.slices(node);
  }

  @Override
  public NumberPlan visitRowRate(TypedExpression.RowRate node) {
    return new RowRatePlan(node.column());
  }

  @Override
  public NumberPlan visitGroupKey(TypedExpression.GroupKey node) {
    throw new IllegalArgumentException("`" + node.text() + "` is a name, not a number");
  }

  @Override
  public NumberPlan visitScenario(TypedExpression.ScenarioValue node) {
    return new WorldPlans.OfScenario(node);
  }

  @Override
  public NumberPlan visitRiskArray(TypedExpression.RiskArrayValue node) {
    return new WorldPlans.OfRiskArray(node);
  }

  @Override
  public NumberPlan visitOfPair(TypedExpression.OfPair node) {
    if (node.what() instanceof PairValue.Matched) {
      return new PairPlans.OfMatched(node);
    }
    if (node.what() instanceof PairValue.Column column) {
      return new PairPlans.OfRow(node, column);
    }
    PairValue.OfLeg leg = (PairValue.OfLeg) node.what();
    Source source = Source.of(Optional.of(leg.leg()), node.type());
    return new PairPlans.OfLeg(node, leg.leg(), lowered(leg.inner()), source);
  }

  @Override
  public NumberPlan visitOfThis(TypedExpression.OfThis node) {
    return new ThisPlans.OfNumber(lowered(node.inner()));
  }

  @Override
  public NumberPlan visitUnmoved(TypedExpression.Unmoved node) {
    return new WorldPlans.Unmoved(node, lowered(node.inner()));
  }

  @Override
  public NumberPlan visitInScenario(TypedExpression.InScenario node) {
    return new WorldPlans.InScenario(node, lists.apply(node.list()), lowered(node.inner()));
  }

  @Override
  public NumberPlan visitSupposed(TypedExpression.Supposed node) {
    return new WorldPlans.Supposed(
        node,
        lowered(node.inner()),
        node.suppositions().stream().map(each -> lowered(each.value())).toList());
  }

  @Override
  public NumberPlan visitPriceOf(TypedExpression.PriceOf node) {
    return new PricePlan(node);
  }

  @Override
  public NumberPlan visitSolving(TypedExpression.Solving node) {
    return new SolvingPlan(node);
  }

  @Override
  public NumberPlan visitArithmetic(TypedExpression.Arithmetic node) {
    return new ArithmeticPlan(node, lowered(node.left()), lowered(node.right()));
  }

  @Override
  public NumberPlan visitNegated(TypedExpression.Negated node) {
    return new SignPlan(node, Operation.NEGATED, lowered(node.inner()));
  }

  @Override
  public NumberPlan visitAbsolute(TypedExpression.Absolute node) {
    return new SignPlan(node, Operation.ABSOLUTE, lowered(node.inner()));
  }

  @Override
  public NumberPlan visitClamped(TypedExpression.Clamped node) {
    return new ClampedPlan(
        node, lowered(node.inner()), lowered(node.lowest()), lowered(node.highest()));
  }

  @Override
  public NumberPlan visitFunction(TypedExpression.FunctionCall node) {
    return new FunctionPlan(node, lowered(node.numbers()), node.right().map(names::lowered));
  }

  @Override
  public NumberPlan visitExtreme(TypedExpression.Extreme node) {
    return new ExtremePlan(node, lowered(node.items()));
  }

  @Override
  public NumberPlan visitGathering(TypedExpression.Gathering node) {
    Optional<ConditionPlan> where = node.where().map(conditions::lowered);
    return new GatheringPlan(
        node,
        members(node),
        node.each().map(this::lowered),
        node.joined().map(joined -> names.lowered(joined.key())),
        where.orElseGet(ConditionPlan.Always::new));
  }

  private MembersPlan members(TypedExpression.Gathering node) {
    if (node.set().kind() != TypedExpression.SetKind.SCENARIOS) {
      return new MembersPlan.Things(node.set());
    }
    ScenarioList list = lists.apply(node.set().name());
    return new MembersPlan.Scenarios(list, list.points().stream().map(this::point).toList());
  }

  private MembersPlan.Point point(ScenarioList.Point point) {
    return new MembersPlan.Point(
        point.at().map(this::lowered),
        point.each().map(each -> new MembersPlan.Things(each.set())),
        point.each().flatMap(TypedExpression.Gathering::each).map(this::lowered),
        point
            .each()
            .flatMap(TypedExpression.Gathering::where)
            .map(conditions::lowered)
            .orElseGet(ConditionPlan.Always::new));
  }

  @Override
  public NumberPlan visitCases(TypedExpression.Cases node) {
    return new CasesPlan(
        node, node.cases().stream().map(this::lowered).toList(), lowered(node.otherwise()));
  }

  private CasesPlan.Case lowered(TypedExpression.Case each) {
    return new CasesPlan.Case(
        "because " + each.when().text(), conditions.lowered(each.when()), lowered(each.value()));
  }

  @Override
  public NumberPlan visitRefused(TypedExpression.Refused node) {
    return new RefusedPlan(node.reason());
  }

  @Override
  public NumberPlan visitRounded(TypedExpression.Rounded node) {
    return new RoundedPlan(node, lowered(node.inner()), lowered(node.step()));
  }
}
