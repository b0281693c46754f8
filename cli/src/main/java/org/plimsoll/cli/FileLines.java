package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.SourceLines;
import org.plimsoll.source.SourceText;

/** The lines of files that diagnostics name, read again only when there is something to show. */
final class FileLines implements SourceLines {
  private static final long MOST_BYTES = 16 << 20;

  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  @Override
  public Optional<String> line(String file, int line) {
    return texts
        .computeIfAbsent(file, FileLines::read)
        .filter(text -> line <= text.lineCount())
        .map(text -> text.lineText(line));
  }

  private static Optional<SourceText> read(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
        return Optional.empty();
      }
      return Optional.of(SourceText.of(file, Files.readString(path)));
    } catch (IOException | InvalidPathException notText) {
      return Optional.empty();
    }
  }
}
