package org.plimsoll.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.AccountState;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/**
 * A book of accounts in JSON Lines, read one line at a time: however long the book, no more than
 * one line (at most 1 MB) is in memory. A bad line does not end the book. Not for several threads.
 */
public final class AccountBook implements Iterator<BookLine>, Closeable {
  private final String name;
  private final StrictReader reader;
  private final InputStream in;
  private byte[] buffer = new byte[4096];
  private int length;
  private int line;
  private boolean broken;
  private Optional<BookLine> ahead = Optional.empty();

  private AccountBook(String name, InputStream in, StrictReader reader) {
    this.name = name;
    this.in = in;
    this.reader = reader;
  }

  static Diagnosed<AccountBook> open(Path file, StrictReader reader) {
    String name = file.toString();
    if (!DataFormat.of(file).equals(Optional.of(DataFormat.JSON_LINES))) {
      return DataFile.refused(
          DiagnosticCode.FILE,
          name,
          "a book of accounts cannot be in a file with this ending",
          "use .jsonl with one account per line");
    }
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      return Diagnosed.of(new AccountBook(name, in, reader));
    } catch (IOException e) {
      return DataFile.unreadable(name, e);
    }
  }

  /** True when there is another line. */
  @Override
  public boolean hasNext() {
    if (ahead.isEmpty()) {
      ahead = advance();
    }
    return ahead.isPresent();
  }

  /** The next line; what is wrong with it is in its account. */
  @Override
  public BookLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the book has " + line + " lines");
    }
    BookLine next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Optional<BookLine> advance() {
    try {
      if (!fill()) {
        return Optional.empty();
      }
    } catch (IOException e) {
      broken = true;
      return Optional.of(new BookLine(name, ++line, "", DataFile.unreadable(name, e)));
    }
    line++;
    if (length > FileKind.ACCOUNT.mostBytes()) {
      return Optional.of(refused(DiagnosticCode.LIMIT, FileKind.ACCOUNT.tooLarge()));
    }
    Diagnosed<SourceText> text = DataFile.decode(name, buffer, length);
    if (text.isPresent() && text.get().text().isBlank()) {
      return Optional.of(refused(DiagnosticCode.FORM, "this line is empty"));
    }
    Diagnosed<AccountState> account = text.then(t -> reader.readAccount(t, DataFormat.JSON_LINES));
    return Optional.of(
        new BookLine(name, line, text.value().map(SourceText::text).orElse(""), inBook(account)));
  }

  /** Brings the next line into the buffer, at most one byte more than allowed; false at the end. */
  private boolean fill() throws IOException {
    length = 0;
    int c = broken ? -1 : in.read();
    if (c < 0) {
      return false;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, length * 2);
      }
      if (length <= FileKind.ACCOUNT.mostBytes()) {
        buffer[length++] = (byte) c;
      }
    }
    return true;
  }

  private BookLine refused(DiagnosticCode code, String message) {
    Diagnosed<AccountState> account =
        DataFile.refused(code, name, message, "write one account per line");
    return new BookLine(name, line, "", inBook(account));
  }

  private Diagnosed<AccountState> inBook(Diagnosed<AccountState> account) {
    if (account.isPresent()) {
      return account;
    }
    List<Diagnostic> moved =
        account.diagnostics().stream()
            .map(
                d ->
                    new Diagnostic(
                        d.code(),
                        d.severity(),
                        d.file(),
                        inBook(d.span()),
                        d.field(),
                        d.message(),
                        d.hint()))
            .toList();
    return Diagnosed.failed(moved);
  }

  private SourceSpan inBook(SourceSpan span) {
    return new SourceSpan(
        span.start(),
        span.end(),
        line,
        span.column(),
        line + span.endLine() - span.line(),
        span.endColumn());
  }
}
