package org.plimsoll.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.data.JsonPlaces;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;

/** What is wrong with one decision file; the first 50 errors are kept. Not for several threads. */
final class Findings {
  private static final int MOST = 50;

  private final SourceText text;
  private final List<Diagnostic> found = new ArrayList<>();
  private Optional<JsonPlaces> places = Optional.empty();

  Findings(SourceText text) {
    this.text = text;
  }

  /** Takes what nobody will be told, because the cause has been reported. */
  static Findings ignored() {
    return new Findings(SourceText.of("", ""));
  }

  /** Adds an error about the field at {@code path}. */
  void add(DiagnosticCode code, String path, String message, String hint) {
    if (found.size() < MOST) {
      // Places are looked for only now: a good file, which is the rule, never needs them.
      JsonPlaces known = places.orElseGet(() -> JsonPlaces.of(text));
      places = Optional.of(known);
      found.add(Diagnostic.data(code, text.name(), known.at(path), path, message, hint));
    }
  }

  /** The errors, in the order found. */
  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
