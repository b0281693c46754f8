package org.plimsoll;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** Where a policy's text comes from: a file, or a text with a name. */
public final class PolicySource {
  private final Diagnosed<SourceText> text;

  private PolicySource(Diagnosed<SourceText> text) {
    this.text = text;
  }

  /** A text; {@code name} is what messages call it. */
  public static PolicySource of(String name, String text) {
    return new PolicySource(Diagnosed.of(SourceText.of(name, text)));
  }

  /**
   * A file; when it cannot be read, the compiler says so. A folder stands for its policy.margin.
   */
  public static PolicySource of(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("policy.margin") : path;
    try {
      String read =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return of(file.toString(), read);
    } catch (NoSuchFileException e) {
      return unreadable(file, "there is no such file", "check the path");
    } catch (CharacterCodingException e) {
      return unreadable(file, "the file is not UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      return unreadable(file, "the file cannot be read", "check that it may be read");
    }
  }

  private static PolicySource unreadable(Path file, String message, String hint) {
    Diagnostic diagnostic =
        Diagnostic.data(DiagnosticCode.FILE, file.toString(), SourceSpan.NONE, "", message, hint);
    return new PolicySource(Diagnosed.failed(List.of(diagnostic)));
  }

  Diagnosed<SourceText> text() {
    return text;
  }
}
