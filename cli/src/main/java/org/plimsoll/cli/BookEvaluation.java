package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.plimsoll.data.AccountBook;
import org.plimsoll.data.BookLine;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.Explanation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.Verdict;

/** Decides about the accounts of a book, one line after the other, so that a book may be long. */
final class BookEvaluation {
  private final Terminal terminal;
  private final StrictReader reader;
  private final Setting setting;
  private long decided;
  private long refused;
  private long unreadable;
  private long withOrders;

  BookEvaluation(Terminal terminal, StrictReader reader, Setting setting) {
    this.terminal = terminal;
    this.reader = reader;
    this.setting = setting;
  }

  int run(Path file, boolean json, boolean explain) {
    Diagnosed<AccountBook> opened = reader.openBook(file);
    terminal.tell(opened.diagnostics(), new FileLines());
    if (!opened.isPresent()) {
      return ExitCode.DATA;
    }
    try (AccountBook book = opened.get()) {
      while (book.hasNext() && !terminal.out().checkError()) {
        line(book.next(), json, explain);
        if (decided % 500 == 0) {
          terminal.progress(decided + " decided");
        }
      }
    } catch (IOException notClosed) {
      terminal.note("note: " + file + " could not be closed");
    }
    terminal.progress("");
    tellCounts();
    return unreadable > 0 ? ExitCode.DATA : ExitCode.GOOD;
  }

  private void line(BookLine line, boolean json, boolean explain) {
    if (!line.account().isPresent()) {
      unreadable++;
      terminal.tell(line.account().diagnostics(), AccountList.linesOf(line));
      return;
    }
    AccountState account = line.account().get();
    withOrders += account.orders().isEmpty() ? 0 : 1;
    Decision decision =
        setting.policy().evaluate(account, setting.market(), setting.parameters(), setting.asOf());
    decided++;
    refused += decision.verdict() == Verdict.REFUSED ? 1 : 0;
    String written = json ? DecisionJson.text(decision) : Explanation.line(decision);
    terminal.out().print(written + "\n");
    if (explain) {
      terminal.err().print(Explanation.text(decision) + "\n");
    }
  }

  private void tellCounts() {
    terminal.note(decided + " decided, " + refused + " of them refused");
    if (unreadable > 0) {
      terminal.note(unreadable + (unreadable == 1 ? " line" : " lines") + " could not be read");
    }
    if (withOrders > 0 && !setting.policy().speaksOfOrders()) {
      terminal.note(
          "note: "
              + withOrders
              + (withOrders == 1 ? " account has" : " accounts have")
              + " open orders; the policy says nothing about orders, so nothing is required for them");
    }
  }
}
