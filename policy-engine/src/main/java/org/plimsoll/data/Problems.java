package org.plimsoll.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;

/** Gathers what is wrong with one file. Not for several threads. */
final class Problems {
  private static final int MOST_SHOWN = 50;
  private static final int MOST_KEPT = 1_000;

  private final SourceText text;
  private final List<Diagnostic> found = new ArrayList<>();
  private int count;

  Problems(SourceText text) {
    this.text = text;
  }

  /** Adds an error about the characters from {@code start} up to {@code end}. */
  void add(DiagnosticCode code, int start, int end, FieldPath path, String message, String hint) {
    count++;
    if (found.size() < MOST_KEPT) {
      found.add(
          Diagnostic.data(
              code, text.name(), text.span(start, end), path.toString(), message, hint));
    }
  }

  /** Adds an error about {@code node}. */
  void add(DiagnosticCode code, Node node, FieldPath path, String message, String hint) {
    add(code, node.start(), node.end(), path, message, hint);
  }

  /** How many errors there are so far. */
  int count() {
    return count;
  }

  /** True when something is wrong with the field at {@code path} or inside it. */
  boolean isAtOrBelow(FieldPath path) {
    String way = path.toString();
    return found.stream()
        .map(Diagnostic::field)
        .filter(field -> field.startsWith(way))
        .anyMatch(
            field ->
                field.length() == way.length() || ".[".indexOf(field.charAt(way.length())) >= 0);
  }

  /** True when nobody will be shown what is found from now on. */
  boolean enough() {
    return count >= MOST_KEPT;
  }

  /** The value if nothing is wrong, otherwise the first errors in the order of the text. */
  <T> Diagnosed<T> answer(Optional<T> value) {
    if (count == 0) {
      return Diagnosed.of(value.orElseThrow());
    }
    List<Diagnostic> sorted = new ArrayList<>(new TreeSet<>(found));
    if (sorted.size() <= MOST_SHOWN && count < MOST_KEPT) {
      return Diagnosed.failed(sorted);
    }
    List<Diagnostic> shown =
        new ArrayList<>(sorted.subList(0, Math.min(sorted.size(), MOST_SHOWN - 1)));
    shown.add(theRest(count - shown.size()));
    return Diagnosed.failed(shown);
  }

  private Diagnostic theRest(int more) {
    int end = text.text().length();
    return Diagnostic.data(
        DiagnosticCode.LIMIT,
        text.name(),
        text.span(end, end),
        "",
        "there are " + more + " more errors, which are not shown",
        "correct these first");
  }
}
