package org.plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped policy with its sample, and files made of them with something wrong. */
final class Samples {
  static final List<String> COMMANDS =
      List.of(
          "check",
          "format",
          "test",
          "evaluate",
          "table",
          "pretrade",
          "withdrawable",
          "explain",
          "rules",
          "policy",
          "replay",
          "log",
          "serve",
          "schema",
          "completion");
  static final Path POLICY = Path.of("../policies/unified-cross-margin");
  static final Path ACCOUNT = POLICY.resolve("sample/account-basis.yaml");
  static final Path MARKET = POLICY.resolve("sample/market.yaml");

  private Samples() {}

  /** Writes {@code text} to {@code folder/name}. */
  static Path file(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of {@code file} with the first {@code good} replaced by {@code bad}. */
  static Path changed(Path folder, Path file, String good, String bad) {
    String text = read(file);
    int at = text.indexOf(good);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not say " + good);
    }
    String changed = text.substring(0, at) + bad + text.substring(at + good.length());
    return file(folder, String.valueOf(file.getFileName()), changed);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
