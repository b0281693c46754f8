package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** The figures by which two decisions differ, each with what the two policies write differently. */
final class MovedFigures {
  private static final int MOST = 100;

  private final Map<String, TraceNode> was;
  private final Map<String, TraceNode> is;

  private MovedFigures(Decision before, Decision after) {
    this.was = byLabel(before);
    this.is = byLabel(after);
  }

  /** The figures in the order of the derivation, those that are gone behind the others. */
  static List<JsonTree> between(Decision before, Decision after) {
    return new MovedFigures(before, after).trees();
  }

  private static Map<String, TraceNode> byLabel(Decision decision) {
    Map<String, TraceNode> figures = new LinkedHashMap<>();
    decision.trace().children().forEach(node -> figures.putIfAbsent(node.label(), node));
    return figures;
  }

  private List<JsonTree> trees() {
    List<String> labels = new ArrayList<>(is.keySet());
    was.keySet().stream().filter(label -> !is.containsKey(label)).forEach(labels::add);
    List<JsonTree> moved = new ArrayList<>();
    for (String label : labels) {
      Optional<TraceNode> before = Optional.ofNullable(was.get(label));
      Optional<TraceNode> after = Optional.ofNullable(is.get(label));
      if (moved.size() < MOST
          && !before.map(TraceNode::value).equals(after.map(TraceNode::value))) {
        moved.add(figure(label, before, after));
      }
    }
    return moved;
  }

  private static JsonTree figure(
      String label, Optional<TraceNode> before, Optional<TraceNode> after) {
    List<Causes.Cause> causes =
        before.flatMap(b -> after.map(a -> Causes.between(b, a))).orElse(List.of());
    return new JsonObject()
        .text("label", label)
        .text("before", spelled(before))
        .text("after", spelled(after))
        .whole("line", after.map(TraceNode::line).orElse(0))
        .list("causes", causes.stream().map(MovedFigures::cause).toList())
        .build();
  }

  /** A constant is its own label, and says nothing more. */
  private static JsonTree cause(Causes.Cause cause) {
    TraceNode after = cause.after();
    return new JsonObject()
        .text("label", after.operation() == Operation.CONSTANT ? "" : after.label())
        .text("before", FigureTree.value(cause.before()))
        .text("after", FigureTree.value(after))
        .whole("line", after.line())
        .build();
  }

  private static String spelled(Optional<TraceNode> figure) {
    return figure.map(MovedFigures::spelled).orElse("");
  }

  private static String spelled(TraceNode figure) {
    return figure.value().decimal().isPresent()
        ? FigureTree.value(figure)
        : Spelled.money(figure.value()) + " " + figure.unit();
  }
}
