package org.plimsoll.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/**
 * A data file in memory. Because only well-formed UTF-8 without a byte order mark is accepted, the
 * bytes of {@code text} in UTF-8 are exactly the bytes of the file.
 *
 * @param text what the file says
 * @param format how it says it
 */
public record DataFile(SourceText text, DataFormat format) {

  /**
   * Loads {@code file}. Refused are a file that cannot be opened (PLM-501), another ending than
   * {@code .json}, {@code .yaml} or {@code .yml}, too many bytes, malformed UTF-8, and YAML whose
   * last line has no line break, because it may have been cut off.
   */
  public static Diagnosed<DataFile> load(Path file, FileKind kind) {
    String name = file.toString();
    if (format(name).isEmpty()) {
      return otherEnding(name, kind);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(name, in.readNBytes(kind.mostBytes() + 1), kind);
    } catch (IOException e) {
      return unreadable(name, e);
    }
  }

  /**
   * The same of a file that has been read already.
   *
   * @param name what messages call it; its ending tells the format
   */
  public static Diagnosed<DataFile> of(String name, byte[] bytes, FileKind kind) {
    Optional<DataFormat> format = format(name);
    if (format.isEmpty()) {
      return otherEnding(name, kind);
    }
    if (bytes.length > kind.mostBytes()) {
      return refused(DiagnosticCode.LIMIT, name, kind.tooLarge(), "split it or leave things out");
    }
    return decode(name, bytes, bytes.length).then(text -> whole(new DataFile(text, format.get())));
  }

  private static Optional<DataFormat> format(String name) {
    return DataFormat.of(Path.of(name)).filter(f -> f != DataFormat.JSON_LINES);
  }

  private static Diagnosed<DataFile> otherEnding(String name, FileKind kind) {
    return refused(
        DiagnosticCode.FILE,
        name,
        kind.title() + " cannot be in a file with this ending",
        "use .json, .yaml or .yml; a book of accounts in .jsonl is opened as a book");
  }

  /** Strict UTF-8: the first malformed byte refuses all of it. */
  static Diagnosed<SourceText> decode(String name, byte[] bytes, int length) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(length + 1);
    CoderResult result = decoder.decode(in, out, true);
    SourceText text = SourceText.of(name, out.flip().toString());
    if (result.isUnderflow()) {
      return Diagnosed.of(text);
    }
    int end = text.text().length();
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(
                DiagnosticCode.FORM,
                name,
                text.span(end, end),
                "",
                "the byte at offset " + in.position() + " is not UTF-8",
                "save the file as UTF-8")));
  }

  static <T> Diagnosed<T> unreadable(String name, IOException e) {
    String reason =
        e instanceof NoSuchFileException
            ? "there is no such file"
            : e instanceof AccessDeniedException
                ? "the file may not be read"
                : "the file cannot be read";
    return refused(DiagnosticCode.FILE, name, reason, "check the path and its permissions");
  }

  static <T> Diagnosed<T> refused(DiagnosticCode code, String name, String message, String hint) {
    return Diagnosed.failed(
        List.of(Diagnostic.data(code, name, SourceSpan.NONE, "", message, hint)));
  }

  private static Diagnosed<DataFile> whole(DataFile file) {
    String text = file.text().text();
    if (file.format() != DataFormat.YAML || text.isEmpty() || text.endsWith("\n")) {
      return Diagnosed.of(file);
    }
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(
                DiagnosticCode.FORM,
                file.text().name(),
                file.text().span(text.length(), text.length()),
                "",
                "the last line has no line break, so the file may have been cut off",
                "end the file with a line break")));
  }
}
