package org.plimsoll.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a data file is written. */
public enum DataFormat {
  /** One JSON value. */
  JSON,
  /** One JSON value per line. */
  JSON_LINES,
  /** One YAML document without aliases, anchors and tags. */
  YAML;

  /** The format that the ending of {@code file} stands for, or nothing for another ending. */
  public static Optional<DataFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> Optional.of(JSON);
      case "jsonl" -> Optional.of(JSON_LINES);
      case "yaml", "yml" -> Optional.of(YAML);
      default -> Optional.empty();
    };
  }
}
