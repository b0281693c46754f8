package org.plimsoll.decision;

import java.util.List;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** The nodes of a trace as JSON; what is empty or 0 is left out, but for the label and the unit. */
final class TraceJson {
  private TraceJson() {}

  static JsonTree tree(TraceNode node) {
    JsonObject out =
        new JsonObject()
            .text("label", node.label())
            .text("operation", node.operation().word())
            .text("value", node.value().toString())
            .text("unit", node.unit());
    if (!node.statement().isEmpty()) {
      out.text("statement", node.statement());
    }
    if (node.line() != 0) {
      out.whole("line", node.line());
    }
    if (node.row() != 0) {
      out.whole("row", node.row());
    }
    if (!node.children().isEmpty()) {
      out.list("children", node.children().stream().map(TraceJson::tree).toList());
    }
    return out.build();
  }

  static TraceNode read(Members in) {
    return new TraceNode(
        in.text("label"),
        in.parsed("operation", "the word of an operation", Operation.LIST, Operation::of),
        in.parsed("value", "an exact number in quotes", Exact.ZERO, Decimals::parseExact),
        in.text("unit"),
        in.has("statement") ? in.text("statement") : "",
        in.countOrNone("line"),
        in.countOrNone("row"),
        in.has("children") ? in.list("children", TraceJson::read) : List.of());
  }
}
