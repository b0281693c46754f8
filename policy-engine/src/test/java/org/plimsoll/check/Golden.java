package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.source.SourceText;

/** Policies on file with what the checker says; {@code -Dgolden.update=true} writes it anew. */
final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/check");

  private Golden() {}

  /** The policies of a folder, by name. */
  static List<Path> policies(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".margin")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceText source(Path file) {
    return SourceText.of(file.getFileName().toString(), read(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with the messages about a policy. */
  static Path errors(Path policy) {
    String name = policy.getFileName().toString().replaceFirst("[.]margin$", ".errors");
    return policy.resolveSibling(name);
  }

  /** Compares what was said about {@code policy} with the file beside it. */
  static void compare(Path policy, List<Diagnostic> diagnostics) {
    Path expected = errors(policy);
    String found = messages(diagnostics);
    if (Boolean.getBoolean("golden.update")) {
      try {
        Files.writeString(expected, found);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(found).as(expected.toString()).isEqualTo(read(expected));
  }

  /** One line for each message: place, code, message, hint. */
  static String messages(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .sorted()
        .map(
            each ->
                each.span().line()
                    + ":"
                    + each.span().column()
                    + "-"
                    + each.span().endColumn()
                    + " "
                    + each.code().id()
                    + " "
                    + each.message()
                    + " | "
                    + each.hint()
                    + "\n")
        .collect(Collectors.joining());
  }
}
