package org.plimsoll.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.Figure;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.trace.Operation;

/** Lowers number-valued expressions to plan nodes, once for a policy. */
final class Lowering implements TypedExpression.Visitor<NumberPlan> {
  private final Map<Figure, Integer> figures;
  private final Levels levels;
  private final TableLowering tables = new TableLowering(this);
  private final NameLowering names = new NameLowering(tables);
  private final ConditionLowering conditions = new ConditionLowering(this, names);

  /** {@code figures} numbers all figures of the policy. */
  Lowering(Map<Figure, Integer> figures, Levels levels) {
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
  public NumberPlan visitExtreme(TypedExpression.Extreme node) {
    return new ExtremePlan(node, lowered(node.items()));
  }

  @Override
  public NumberPlan visitGathering(TypedExpression.Gathering node) {
    Optional<ConditionPlan> where = node.where().map(conditions::lowered);
    return new GatheringPlan(
        node, node.each().map(this::lowered), where.orElseGet(ConditionPlan.Always::new));
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
