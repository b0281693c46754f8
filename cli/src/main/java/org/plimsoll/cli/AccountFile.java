package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.plimsoll.Policy;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;

/** Reads the one account of a command, and says what the policy does not count of it. */
final class AccountFile {
  private AccountFile() {}

  /** What {@code run} answers for the account, or the exit code when it cannot be read. */
  static int read(
      Path file,
      Terminal terminal,
      StrictReader reader,
      Policy policy,
      ToIntFunction<AccountState> run) {
    Diagnosed<AccountState> account = DataFiles.read(file, FileKind.ACCOUNT, reader::readAccount);
    terminal.tell(account.diagnostics(), new FileLines());
    if (!account.isPresent()) {
      return ExitCode.DATA;
    }
    if (!policy.speaksOfOrders()) {
      noteOrders(terminal, account.get());
    }
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
              + "; the policy says nothing about orders, so nothing is required for them");
    }
  }
}
