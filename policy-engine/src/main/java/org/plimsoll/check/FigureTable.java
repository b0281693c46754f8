package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;

/**
 * All figures of a policy, and the definitions not yet judged. Figures may be used before they are
 * defined, so a definition is judged when its type is first asked for.
 */
final class FigureTable {
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, Figure> byName = new LinkedHashMap<>();
  private final Map<Figure, List<Pending>> pending = new HashMap<>();
  private final Map<Figure, Optional<ValueType>> types = new HashMap<>();

  /** A definition whose formula has not been judged yet. */
  private record Pending(
      Statement statement, int line, Optional<String> level, Supplier<TypedExpression> formula) {}

  /** A figure that all formulas of its owner see. */
  Figure declare(String name, Owner owner, String set, boolean perLevel) {
    return byName.computeIfAbsent(key(owner, set, name), key -> local(name, owner, set, perLevel));
  }

  /** A figure that only the block it is defined in sees. */
  Figure local(String name, Owner owner, String set, boolean perLevel) {
    Figure figure = new Figure(name, owner, set, perLevel, figures.size());
    figures.add(figure);
    return figure;
  }

  Optional<Figure> find(Owner owner, String set, String name) {
    return Optional.ofNullable(byName.get(key(owner, set, name)));
  }

  List<String> names(Owner owner, String set) {
    String prefix = key(owner, set, "");
    return byName.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }

  /** Fixes a type before any definition is judged: results are money. */
  void fix(Figure figure, ValueType type) {
    figure.judge(type);
    types.put(figure, Optional.of(type));
  }

  void define(
      Figure figure,
      Statement statement,
      int line,
      Optional<String> level,
      Supplier<TypedExpression> formula) {
    pending
        .computeIfAbsent(figure, key -> new ArrayList<>())
        .add(new Pending(statement, line, level, Once.of(formula)));
  }

  /** The last formula given for a figure so far: what an exception is an exception of. */
  Optional<Supplier<TypedExpression>> pendingFormula(Figure figure) {
    List<Pending> waiting = pending.getOrDefault(figure, List.of());
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(waiting.get(waiting.size() - 1).formula());
  }

  boolean isDefined(Figure figure) {
    return pending.containsKey(figure);
  }

  /**
   * The type of a figure; what is still being judged fits everything, because the cycle that leads
   * back to it is reported by its own law.
   */
  ValueType typeOf(Figure figure) {
    Optional<ValueType> known = types.get(figure);
    if (known != null) {
      return known.orElseGet(ValueType.Unjudged::new);
    }
    types.put(figure, Optional.empty());
    judge(figure);
    ValueType type =
        figure.definitions().isEmpty()
            ? new ValueType.Unjudged()
            : figure.definitions().get(0).formula().type();
    figure.judge(type);
    types.put(figure, Optional.of(type));
    return type;
  }

  private void judge(Figure figure) {
    List<Pending> waiting = pending.getOrDefault(figure, List.of());
    if (figure.definitions().isEmpty()) {
      for (Pending each : waiting) {
        figure.define(
            new Figure.Definition(
                each.statement(), each.line(), each.level(), each.formula().get()));
      }
    }
  }

  /** Judges everything that is left and hands out all figures, in their order. */
  List<Figure> finish() {
    for (Figure figure : List.copyOf(figures)) {
      typeOf(figure);
      judge(figure);
      figure.seal();
    }
    return List.copyOf(figures);
  }

  private static String key(Owner owner, String set, String name) {
    return owner.word() + "/" + set + "/" + name;
  }
}
