package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.plimsoll.model.Figure;

/**
 * A figure with its formulas lowered.
 *
 * @param figure the figure
 * @param kind the kind of thing it belongs to
 * @param firstSlot where a thing of that kind keeps it at level number 0; the other levels follow
 * @param byLevel for each level number the definitions that fit it, in the order written
 */
record CompiledFigure(
    Figure figure, ThingKind kind, int firstSlot, List<List<DefinitionPlan>> byLevel) {

  /** Copies the lists. */
  CompiledFigure {
    byLevel = byLevel.stream().map(List::copyOf).toList();
  }

  /** Sorts the definitions by the levels they are for. */
  static CompiledFigure of(
      Figure figure, int firstSlot, Levels levels, List<DefinitionPlan> definitions) {
    List<List<DefinitionPlan>> byLevel =
        levels.names().stream().map(level -> fitting(definitions, level)).toList();
    return new CompiledFigure(figure, ThingKind.of(figure.owner()), firstSlot, byLevel);
  }

  private static List<DefinitionPlan> fitting(List<DefinitionPlan> definitions, String level) {
    return definitions.stream().filter(each -> fits(each.node().level(), level)).toList();
  }

  private static boolean fits(Optional<String> written, String level) {
    return written.map(level::equals).orElse(true);
  }
}
