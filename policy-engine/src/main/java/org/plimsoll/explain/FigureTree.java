package org.plimsoll.explain;

import java.util.List;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** Every figure with the whole of its derivation, for those who check each step. */
final class FigureTree {
  private FigureTree() {}

  static Story.Section section(Decision decision) {
    List<Story.Branch> branches =
        decision.trace().children().stream().map(FigureTree::branch).toList();
    return new Story.Section("Every figure", List.of(new Story.Tree(branches)));
  }

  private static Story.Branch branch(TraceNode node) {
    return new Story.Branch(line(node), node.children().stream().map(FigureTree::branch).toList());
  }

  private static String line(TraceNode node) {
    StringBuilder text = new StringBuilder(node.label());
    text.append(node.label().isEmpty() ? "" : " = ").append(value(node));
    text.append(" [").append(words(node.operation()));
    if (!node.statement().isEmpty()) {
      text.append(", `").append(node.statement()).append('`');
    }
    if (node.line() > 0) {
      text.append(", line ").append(node.line());
    }
    if (node.row() > 0) {
      text.append(", row ").append(node.row());
    }
    return text.append(']').toString();
  }

  private static String words(Operation operation) {
    return operation == Operation.FIGURE ? "see its own entry" : operation.word();
  }

  /** The exact value: here a fraction stays one. */
  static String value(TraceNode node) {
    if (node.unit().equals("rate") && node.value().decimal().isPresent()) {
      return Spelled.percent(node.value());
    }
    String number =
        node.value().decimal().isPresent() ? Spelled.exact(node.value()) : node.value().toString();
    return node.unit().isEmpty() || node.unit().equals("rate")
        ? number
        : number + " " + node.unit();
  }
}
