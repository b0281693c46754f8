package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;

/**
 * The figures of a policy, numbered and given places in the arrays of the things they belong to.
 *
 * @param levels the levels
 * @param figures the figures, by number
 * @param numbers the number of each figure
 * @param slots how many places the array of each kind of thing has
 */
record FigurePlans(
    Levels levels,
    List<CompiledFigure> figures,
    Map<Figure, Integer> numbers,
    Map<ThingKind, Integer> slots) {

  /** Copies the collections. */
  FigurePlans {
    figures = List.copyOf(figures);
    numbers = Map.copyOf(numbers);
  }

  /** Numbers the figures of a policy, in their order. */
  static Map<Figure, Integer> numbers(CheckedPolicy policy) {
    Map<Figure, Integer> numbers = new LinkedHashMap<>();
    policy.figures().forEach(figure -> numbers.put(figure, numbers.size()));
    return numbers;
  }

  /**
   * Lowers all definitions.
   *
   * @param numbers the number of each figure, in their order
   * @param statements the number of each statement, by id
   */
  static FigurePlans of(
      Levels levels,
      Map<Figure, Integer> numbers,
      Map<String, Integer> statements,
      Lowering lowering) {
    Map<ThingKind, Integer> slots = new EnumMap<>(ThingKind.class);
    List<CompiledFigure> figures = new ArrayList<>();
    for (Figure figure : numbers.keySet()) {
      int first = slots.getOrDefault(ThingKind.of(figure.owner()), 0);
      slots.put(ThingKind.of(figure.owner()), first + levels.size());
      List<DefinitionPlan> definitions = new ArrayList<>();
      for (Figure.Definition each : figure.definitions()) {
        int statement = number(statements, each.statement().id());
        definitions.add(DefinitionPlan.of(each, statement, lowering.lowered(each.formula())));
      }
      figures.add(CompiledFigure.of(figure, first, levels, definitions));
    }
    return new FigurePlans(levels, figures, numbers, slots);
  }

  private static int number(Map<String, Integer> statements, String id) {
    Integer number = statements.get(id);
    if (number == null) {
      throw new IllegalArgumentException("the policy does not list the statement `" + id + "`");
    }
    return number;
  }
}
