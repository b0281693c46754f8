package org.plimsoll.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures another state of affairs can change. The others are what they are outside it, so
 * they are computed once and explained once.
 */
public final class Reach {
  private final CheckedPolicy policy;
  private final Map<Set<String>, Set<Figure>> known = new HashMap<>();

  /** What can change in states of that policy. */
  public Reach(CheckedPolicy policy) {
    this.policy = policy;
  }

  /**
   * The figures that can change when some numbers do.
   *
   * @param numbers attributes, inputs and figures, as policies call them
   */
  public synchronized Set<Figure> of(Set<String> numbers) {
    return known.computeIfAbsent(Set.copyOf(numbers), this::reached);
  }

  private Set<Figure> reached(Set<String> numbers) {
    Set<Figure> reached = new HashSet<>();
    int before = -1;
    while (before < reached.size()) {
      before = reached.size();
      for (Figure figure : policy.figures()) {
        if (!reached.contains(figure) && isReached(figure, numbers, reached)) {
          reached.add(figure);
        }
      }
    }
    return reached;
  }

  private static boolean isReached(Figure figure, Set<String> numbers, Set<Figure> reached) {
    if (figure.owner() == Owner.PAIR
        || figure.scenarios().isPresent()
        || numbers.contains(figure.name())) {
      return true;
    }
    for (Figure.Definition definition : figure.definitions()) {
      if (anyReached(Parts.all(definition.formula()), numbers, reached)
          || anyReached(choices(definition.statement()), numbers, reached)) {
        return true;
      }
    }
    return false;
  }

  private static List<TypedExpression> choices(Statement statement) {
    if (statement.selection() instanceof Statement.Where where) {
      return where.condition().map(Parts::all).orElse(List.of());
    }
    return statement.selection() instanceof Statement.AnyOther other
        ? other.others().stream().flatMap(each -> Parts.all(each).stream()).toList()
        : List.of();
  }

  private static boolean anyReached(
      List<TypedExpression> parts, Set<String> numbers, Set<Figure> reached) {
    return parts.stream().anyMatch(part -> isReached(part, numbers, reached));
  }

  private static boolean isReached(TypedExpression part, Set<String> numbers, Set<Figure> reached) {
    if (part instanceof TypedExpression.AttributeValue value) {
      return numbers.contains(value.attribute().word())
          || value.attribute().restsOn().stream().anyMatch(numbers::contains);
    }
    if (part instanceof TypedExpression.InputValue value) {
      return numbers.contains(value.input().name());
    }
    if (part instanceof TypedExpression.FigureValue value) {
      return reached.contains(value.figure());
    }
    return part instanceof TypedExpression.ScenarioValue
        || part instanceof TypedExpression.RiskArrayValue
        || part instanceof TypedExpression.Solving
        || (part instanceof TypedExpression.Gathering gathering
            && gathering.set().kind() == TypedExpression.SetKind.PAIRS);
  }
}
