package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;

/** Reads the one account of a command, and says what no policy counts of it yet. */
final class AccountFile {
  private AccountFile() {}

  /** What {@code run} answers for the account, or the exit code when it cannot be read. */
  static int read(
      Path file, Terminal terminal, StrictReader reader, ToIntFunction<AccountState> run) {
    Diagnosed<AccountState> account = DataFiles.read(file, FileKind.ACCOUNT, reader::readAccount);
    terminal.tell(account.diagnostics(), new FileLines());
    if (!account.isPresent()) {
      return ExitCode.DATA;
    }
    noteOrders(terminal, account.get());
    return run.applyAsInt(account.get());
  }

  private static void noteOrders(Terminal terminal, AccountState account) {
    int orders = account.orders().size();
    if (orders > 0) {
      terminal.note(
          "note: account "
              + account.account()
              + " has "
              + orders
              + (orders == 1 ? " open order" : " open orders")
              + "; policies do not margin orders yet, so nothing is required for them");
    }
  }
}
