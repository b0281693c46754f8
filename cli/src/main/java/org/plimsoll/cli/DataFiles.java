package org.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.FileKind;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** Loads the data files a user names. */
final class DataFiles {
  private DataFiles() {}

  /** The file at {@code path}; a folder is refused by name. */
  static Diagnosed<DataFile> load(Path path, FileKind kind) {
    if (Files.isDirectory(path)) {
      return Diagnosed.failed(
          List.of(
              Diagnostic.data(
                  DiagnosticCode.FILE,
                  path.toString(),
                  SourceSpan.NONE,
                  "",
                  "this is a folder, and " + kind.title() + " is a file",
                  "name the file in it")));
    }
    return DataFile.load(path, kind);
  }

  /** The file at {@code path} as {@code read} understands it. */
  static <T> Diagnosed<T> read(
      Path path, FileKind kind, BiFunction<SourceText, DataFormat, Diagnosed<T>> read) {
    return load(path, kind).then(file -> read.apply(file.text(), file.format()));
  }
}
