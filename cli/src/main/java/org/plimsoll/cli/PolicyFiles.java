package org.plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;

/** Finds and rewrites policy files. */
final class PolicyFiles {
  private PolicyFiles() {}

  /** The file itself, or every .margin file in a folder and below, in the order of their names. */
  static Diagnosed<List<Path>> below(Path path) {
    if (!Files.isDirectory(path)) {
      return Diagnosed.of(List.of(path));
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".margin") && Files.isRegularFile(file))
              .sorted()
              .toList();
      return found.isEmpty()
          ? refused(path, "there is no .margin file in this folder or below", "check the path")
          : Diagnosed.of(found);
    } catch (IOException | UncheckedIOException unreadable) {
      return refused(path, "the folder cannot be read", "check that it may be read");
    }
  }

  private static Diagnosed<List<Path>> refused(Path path, String message, String hint) {
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(
                DiagnosticCode.FILE, path.toString(), SourceSpan.NONE, "", message, hint)));
  }

  /** Puts {@code text} in the place of the file at once: whoever reads it sees all or nothing. */
  static void replace(Path path, String text) throws IOException {
    // a link stays a link
    Path file = path.toRealPath();
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path written = Files.createTempFile(file.getParent(), ".plimsoll-", ".tmp");
    try {
      Files.writeString(written, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(file));
      }
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
