package org.plimsoll.diagnostic;

import java.util.Optional;
import org.plimsoll.source.SourceText;

/** Where a renderer finds the lines that diagnostics point at. */
@FunctionalInterface
public interface SourceLines {
  /** Line {@code line} (from 1) of {@code file}, without its line break, when it is at hand. */
  Optional<String> line(String file, int line);

  /** The lines of one text. */
  static SourceLines of(SourceText text) {
    return (file, line) ->
        file.equals(text.name()) && line <= text.lineCount()
            ? Optional.of(text.lineText(line))
            : Optional.empty();
  }

  /** No lines: places are named by their numbers alone. */
  static SourceLines none() {
    return (file, line) -> Optional.empty();
  }

  /** The lines known here, and those of {@code other} for the rest. */
  default SourceLines or(SourceLines other) {
    return (file, line) -> line(file, line).or(() -> other.line(file, line));
  }
}
