package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;

/** The parts of expressions and conditions, for walks that look at every node. */
public final class Parts
    implements TypedExpression.Visitor<List<TypedExpression>>,
        TypedCondition.Visitor<List<TypedExpression>> {
  private static final Parts WALK = new Parts();

  private Parts() {}

  /** The expressions directly inside {@code expression}, those of its conditions included. */
  public static List<TypedExpression> of(TypedExpression expression) {
    return expression.accept(WALK);
  }

  /** The expressions directly inside {@code condition}, those of its parts included. */
  public static List<TypedExpression> of(TypedCondition condition) {
    return condition.accept(WALK);
  }

  /** The expression itself and everything inside it, outermost first. */
  public static List<TypedExpression> all(TypedExpression expression) {
    List<TypedExpression> found = new ArrayList<>();
    found.add(expression);
    for (TypedExpression part : of(expression)) {
      found.addAll(all(part));
    }
    return found;
  }

  /** Everything inside a condition, outermost first. */
  public static List<TypedExpression> all(TypedCondition condition) {
    List<TypedExpression> found = new ArrayList<>();
    for (TypedExpression part : of(condition)) {
      found.addAll(all(part));
    }
    return found;
  }

  /** True for an expression that looks at the thing the line is about from a member of a set. */
  public static boolean isOfThis(TypedExpression expression) {
    return all(expression).stream().anyMatch(TypedExpression.OfThis.class::isInstance);
  }

  @Override
  public List<TypedExpression> visitConstant(TypedExpression.Constant node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitNameConstant(TypedExpression.NameConstant node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitParameter(TypedExpression.ParameterValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitAttribute(TypedExpression.AttributeValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitInput(TypedExpression.InputValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitFigure(TypedExpression.FigureValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitLevelAtHand(TypedExpression.LevelAtHand node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitLookup(TypedExpression.Lookup node) {
    List<TypedExpression> parts = new ArrayList<>(node.keys());
    node.band().ifPresent(parts::add);
    node.second().ifPresent(parts::add);
    return parts;
  }

  @Override
  public List<TypedExpression> visitSlices(TypedExpression.Slices node) {
    List<TypedExpression> parts = new ArrayList<>(node.keys());
    parts.add(node.paying());
    node.rate().ifPresent(parts::add);
    return parts;
  }

  @Override
  public List<TypedExpression> visitRowRate(TypedExpression.RowRate node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitGroupKey(TypedExpression.GroupKey node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitScenario(TypedExpression.ScenarioValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitRiskArray(TypedExpression.RiskArrayValue node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitOfPair(TypedExpression.OfPair node) {
    if (node.what() instanceof PairValue.OfLeg leg) {
      return List.of(leg.inner());
    }
    return node.what() instanceof PairValue.Side side ? List.of(side.measure()) : List.of();
  }

  @Override
  public List<TypedExpression> visitOfThis(TypedExpression.OfThis node) {
    return List.of(node.inner());
  }

  @Override
  public List<TypedExpression> visitUnmoved(TypedExpression.Unmoved node) {
    return List.of(node.inner());
  }

  @Override
  public List<TypedExpression> visitInScenario(TypedExpression.InScenario node) {
    return List.of(node.inner());
  }

  @Override
  public List<TypedExpression> visitSupposed(TypedExpression.Supposed node) {
    List<TypedExpression> parts = new ArrayList<>(List.of(node.inner()));
    node.suppositions().forEach(each -> parts.add(each.value()));
    return parts;
  }

  @Override
  public List<TypedExpression> visitPriceOf(TypedExpression.PriceOf node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitSolving(TypedExpression.Solving node) {
    List<TypedExpression> parts = new ArrayList<>(List.of(node.left(), node.right()));
    node.isolatedLeft().ifPresent(parts::add);
    node.isolatedRight().ifPresent(parts::add);
    return parts;
  }

  @Override
  public List<TypedExpression> visitArithmetic(TypedExpression.Arithmetic node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<TypedExpression> visitNegated(TypedExpression.Negated node) {
    return List.of(node.inner());
  }

  @Override
  public List<TypedExpression> visitAbsolute(TypedExpression.Absolute node) {
    return List.of(node.inner());
  }

  @Override
  public List<TypedExpression> visitClamped(TypedExpression.Clamped node) {
    return List.of(node.inner(), node.lowest(), node.highest());
  }

  @Override
  public List<TypedExpression> visitFunction(TypedExpression.FunctionCall node) {
    return node.arguments();
  }

  @Override
  public List<TypedExpression> visitExtreme(TypedExpression.Extreme node) {
    return node.items();
  }

  @Override
  public List<TypedExpression> visitGathering(TypedExpression.Gathering node) {
    List<TypedExpression> parts = new ArrayList<>();
    node.where().ifPresent(where -> parts.addAll(of(where)));
    node.each().ifPresent(parts::add);
    node.joined().ifPresent(joined -> parts.add(joined.key()));
    return parts;
  }

  @Override
  public List<TypedExpression> visitCases(TypedExpression.Cases node) {
    List<TypedExpression> parts = new ArrayList<>();
    for (TypedExpression.Case each : node.cases()) {
      parts.addAll(of(each.when()));
      parts.add(each.value());
    }
    parts.add(node.otherwise());
    return parts;
  }

  @Override
  public List<TypedExpression> visitRefused(TypedExpression.Refused node) {
    return List.of();
  }

  @Override
  public List<TypedExpression> visitRounded(TypedExpression.Rounded node) {
    return List.of(node.inner(), node.step());
  }

  @Override
  public List<TypedExpression> visitNumberTest(TypedCondition.NumberTest node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<TypedExpression> visitNameTest(TypedCondition.NameTest node) {
    List<TypedExpression> parts = new ArrayList<>();
    parts.add(node.left());
    parts.addAll(node.names());
    return parts;
  }

  @Override
  public List<TypedExpression> visitMissingTest(TypedCondition.MissingTest node) {
    return List.of(node.value());
  }

  @Override
  public List<TypedExpression> visitJoined(TypedCondition.Joined node) {
    List<TypedExpression> parts = new ArrayList<>();
    node.parts().forEach(part -> parts.addAll(of(part)));
    return parts;
  }

  @Override
  public List<TypedExpression> visitNot(TypedCondition.Not node) {
    return of(node.inner());
  }
}
