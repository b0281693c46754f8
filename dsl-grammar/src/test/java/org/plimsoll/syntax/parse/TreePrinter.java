package org.plimsoll.syntax.parse;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.SyntaxNode;
import org.plimsoll.syntax.Word;

/** Prints a tree one node a line, without places, so that two trees can be compared by eye. */
public final class TreePrinter {
  private final StringBuilder text = new StringBuilder();

  private TreePrinter() {}

  /** The tree of a whole policy. */
  public static String print(PolicyUnit unit) {
    TreePrinter printer = new TreePrinter();
    unit.header().forEach(line -> printer.value("", line, 0));
    unit.blocks().forEach(block -> printer.value("", block, 0));
    return printer.text.toString();
  }

  private void value(String name, Object value, int depth) {
    if (value instanceof SourceSpan || value instanceof SourceText) {
      return;
    }
    String label = name.isEmpty() ? "" : name + ": ";
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> value(name, inner, depth));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> value(name, inner, depth));
    } else if (value instanceof SyntaxNode && !(value instanceof Word)) {
      line(depth, label + value.getClass().getSimpleName());
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        value(part.getName(), read(part, value), depth + 1);
      }
    } else {
      line(depth, label + value);
    }
  }

  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }

  private static Object read(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(part.toString(), e);
    }
  }
}
