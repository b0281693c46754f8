package org.plimsoll.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.TraceNode;

/** Finds figures in the trace of a decision by their labels. */
final class TraceIndex {
  private static final int FARTHEST = 32;

  private final Map<String, TraceNode> figures = new LinkedHashMap<>();

  TraceIndex(Decision decision) {
    decision.trace().children().forEach(node -> figures.putIfAbsent(node.label(), node));
  }

  /** The figure with that label. */
  Optional<TraceNode> figure(String label) {
    return Optional.ofNullable(figures.get(label));
  }

  /** The figures whose label begins with {@code beginning}, in the order of the trace. */
  List<TraceNode> figures(String beginning) {
    return figures.values().stream().filter(node -> node.label().startsWith(beginning)).toList();
  }

  /** What a definition, a rounding or a case comes down to, and a reference refers to. */
  TraceNode core(TraceNode node) {
    return core(node, FARTHEST);
  }

  /** A decision file may be anybody's, so references that lead in a circle are given up. */
  private TraceNode core(TraceNode node, int left) {
    if (left == 0) {
      return node;
    }
    return switch (node.operation()) {
      case DEFINED, ROUNDED, CASE ->
          node.children().isEmpty() ? node : core(node.children().get(0), left - 1);
      case FIGURE -> figure(node.label()).map(found -> core(found, left - 1)).orElse(node);
      default -> node;
    };
  }

  /** The first node in {@code top}, itself included, that fits. */
  static Optional<TraceNode> find(TraceNode top, Predicate<TraceNode> fits) {
    if (fits.test(top)) {
      return Optional.of(top);
    }
    return top.children().stream().flatMap(child -> find(child, fits).stream()).findFirst();
  }

  /** The first node in {@code top} whose label begins with {@code beginning}. */
  static Optional<TraceNode> labelled(TraceNode top, String beginning) {
    return find(top, node -> node.label().startsWith(beginning));
  }

  /** The rounding on the way from {@code node} to what it comes down to, if there is one. */
  static Optional<TraceNode> rounding(TraceNode node) {
    return switch (node.operation()) {
      case ROUNDED -> Optional.of(node);
      case DEFINED, CASE -> node.children().stream().findFirst().flatMap(TraceIndex::rounding);
      default -> Optional.empty();
    };
  }
}
