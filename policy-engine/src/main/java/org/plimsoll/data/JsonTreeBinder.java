package org.plimsoll.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.diagnostic.DiagnosticCode;

/** Takes the places off a tree. What is refused stays as an empty text, behind an error. */
final class JsonTreeBinder {
  private static final JsonTree REFUSED = new JsonTree.Text("");

  private final Problems problems;

  JsonTreeBinder(Problems problems) {
    this.problems = problems;
  }

  JsonTree tree(Node node, FieldPath path) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, JsonTree> members = new LinkedHashMap<>();
      for (Node.Entry entry : mapping.entries().values()) {
        members.put(entry.key(), tree(entry.value(), path.key(entry.key())));
      }
      return new JsonTree.Obj(members);
    }
    if (node instanceof Node.Sequence sequence) {
      List<JsonTree> elements = new ArrayList<>();
      for (Node element : sequence.elements()) {
        elements.add(tree(element, path.index(elements.size())));
      }
      return new JsonTree.Arr(elements);
    }
    return scalar((Node.Scalar) node, path);
  }

  private JsonTree scalar(Node.Scalar scalar, FieldPath path) {
    return switch (scalar.kind()) {
      case TEXT -> text(scalar, path);
      case NUMBER -> number(scalar, path);
      case BOOLEAN -> new JsonTree.Bool(scalar.text().equals("true"));
      case NULL -> {
        problems.add(
            DiagnosticCode.VALUE, scalar, path, Words.ofKind(scalar), Words.quotesFor(scalar));
        yield REFUSED;
      }
      case REFUSED -> REFUSED;
    };
  }

  private JsonTree text(Node.Scalar scalar, FieldPath path) {
    if (scalar.text().codePoints().noneMatch(JsonTreeBinder::isHalf)) {
      return new JsonTree.Text(scalar.text());
    }
    problems.add(
        DiagnosticCode.VALUE,
        scalar,
        path,
        Quoted.of(scalar.text()) + " holds half of a character",
        "write both of its escapes");
    return REFUSED;
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private JsonTree number(Node.Scalar scalar, FieldPath path) {
    DecimalText decimal = DecimalText.parse(scalar.text());
    if (decimal.number().isPresent()) {
      return new JsonTree.Num(scalar.text());
    }
    problems.add(
        DiagnosticCode.DATA_NUMBER,
        scalar,
        path,
        Quoted.of(scalar.text()) + " " + decimal.fault(),
        decimal.hint());
    return REFUSED;
  }
}
