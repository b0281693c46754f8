package org.plimsoll.explain;

import java.util.List;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Every figure with the whole of its derivation as JSON, its values spelled for people. {@code see}
 * marks a value that has an entry of its own under the same label.
 */
final class FigureJson {
  private FigureJson() {}

  static List<JsonTree> trees(Decision decision) {
    return decision.trace().children().stream().map(FigureJson::tree).toList();
  }

  private static JsonTree tree(TraceNode node) {
    JsonObject out =
        new JsonObject().text("label", node.label()).text("value", FigureTree.value(node));
    if (node.operation() == Operation.FIGURE) {
      out.flag("see", true);
    } else {
      out.text("operation", node.operation().word());
    }
    if (!node.statement().isEmpty()) {
      out.text("statement", node.statement());
    }
    if (node.line() > 0) {
      out.whole("line", node.line());
    }
    if (node.row() > 0) {
      out.whole("row", node.row());
    }
    if (!node.children().isEmpty()) {
      out.list("children", node.children().stream().map(FigureJson::tree).toList());
    }
    return out.build();
  }
}
