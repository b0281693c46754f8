package org.plimsoll;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.plimsoll.companion.Companions;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** Where a policy's text comes from: a file, a stream, or a text with a name. */
public final class PolicySource {
  private final Diagnosed<SourceText> text;
  private final Companions companions;

  private PolicySource(Diagnosed<SourceText> text, Companions companions) {
    this.text = text;
    this.companions = companions;
  }

  /** A text without any files beside it; {@code name} is what messages call it. */
  public static PolicySource of(String name, String text) {
    return of(name, text, Companions.NONE);
  }

  /** A text and the files beside it; {@code name} is what messages call the text. */
  public static PolicySource of(String name, String text, Companions companions) {
    return new PolicySource(Diagnosed.of(SourceText.of(name, text)), companions);
  }

  /**
   * A file, with those in its folder beside it; when it cannot be read, the compiler says so. A
   * folder stands for its policy.margin.
   */
  public static PolicySource of(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("policy.margin") : path;
    try {
      Path folder = file.toAbsolutePath().getParent();
      Companions beside = folder == null ? Companions.NONE : Companions.in(folder);
      return decoded(file.toString(), Files.readAllBytes(file), beside);
    } catch (NoSuchFileException e) {
      return unreadable(file.toString(), "there is no such file", "check the path");
    } catch (IOException e) {
      return unreadable(file.toString(), "the file cannot be read", "check that it may be read");
    }
  }

  /** All that a stream holds; {@code name} is what messages call it. */
  public static PolicySource of(String name, InputStream stream) {
    try {
      return decoded(name, stream.readAllBytes(), Companions.NONE);
    } catch (IOException e) {
      return unreadable(name, "it cannot be read", "check where it comes from");
    }
  }

  /** A file that has been read, and the files beside it; {@code name} is what messages call it. */
  public static PolicySource of(String name, byte[] content, Companions companions) {
    return decoded(name, content, companions);
  }

  private static PolicySource decoded(String name, byte[] bytes, Companions beside) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return of(name, text, beside);
    } catch (CharacterCodingException e) {
      return unreadable(name, "the file is not UTF-8 text", "save it as UTF-8");
    }
  }

  private static PolicySource unreadable(String name, String message, String hint) {
    Diagnostic diagnostic =
        Diagnostic.data(DiagnosticCode.FILE, name, SourceSpan.NONE, "", message, hint);
    return new PolicySource(Diagnosed.failed(List.of(diagnostic)), Companions.NONE);
  }

  /** The text, or why it cannot be read. */
  public Diagnosed<SourceText> text() {
    return text;
  }

  /** The files beside the policy. */
  public Companions companions() {
    return companions;
  }
}
