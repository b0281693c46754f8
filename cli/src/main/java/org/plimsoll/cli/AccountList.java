package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plimsoll.data.AccountBook;
import org.plimsoll.data.BookLine;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.SourceLines;
import org.plimsoll.facts.AccountState;

/** Reads accounts, each from a file of its own or from a line of a book. */
final class AccountList {
  private final Terminal terminal;
  private final StrictReader reader;
  private final List<AccountState> accounts = new ArrayList<>();
  private boolean wrong;

  AccountList(Terminal terminal, StrictReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /** True for a file that holds an account on each line. */
  static boolean isBook(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }

  /** All accounts, in order; nothing when one cannot be read, and what is wrong is told. */
  Optional<List<AccountState>> read(List<Path> files) {
    for (Path file : files) {
      if (isBook(file)) {
        book(file);
      } else {
        add(DataFiles.read(file, FileKind.ACCOUNT, reader::readAccount), new FileLines());
      }
    }
    return wrong ? Optional.empty() : Optional.of(accounts);
  }

  private void book(Path file) {
    Diagnosed<AccountBook> opened = reader.openBook(file);
    terminal.tell(opened.diagnostics(), new FileLines());
    wrong |= !opened.isPresent();
    if (opened.isPresent()) {
      try (AccountBook book = opened.get()) {
        while (book.hasNext()) {
          BookLine line = book.next();
          add(line.account(), linesOf(line));
        }
      } catch (IOException notClosed) {
        terminal.note("note: " + file + " could not be closed");
      }
    }
  }

  private void add(Diagnosed<AccountState> account, SourceLines lines) {
    terminal.tell(account.diagnostics(), lines);
    wrong |= !account.isPresent();
    account.value().ifPresent(accounts::add);
  }

  /** The one line that messages about a line of a book show. */
  static SourceLines linesOf(BookLine line) {
    return (name, number) ->
        number == line.line() ? Optional.of(line.text()) : Optional.<String>empty();
  }
}
