package org.plimsoll.cli;

import java.nio.file.Path;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.Explanation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.Verdict;

/** Decides about one account. */
final class AccountEvaluation {
  private final Terminal terminal;
  private final StrictReader reader;
  private final EvaluateCommand.Setting setting;

  AccountEvaluation(Terminal terminal, StrictReader reader, EvaluateCommand.Setting setting) {
    this.terminal = terminal;
    this.reader = reader;
    this.setting = setting;
  }

  int run(Path file, boolean json, boolean explain) {
    Diagnosed<AccountState> account = DataFiles.read(file, FileKind.ACCOUNT, reader::readAccount);
    terminal.tell(account.diagnostics(), new FileLines());
    if (!account.isPresent()) {
      return ExitCode.DATA;
    }
    noteOrders(account.get());
    Decision decision =
        setting
            .policy()
            .evaluate(account.get(), setting.market(), setting.parameters(), setting.asOf());
    write(decision, json, explain);
    return decision.verdict() == Verdict.REFUSED ? ExitCode.DATA : ExitCode.GOOD;
  }

  /** Beside JSON the explanation is no result: programs read standard output. */
  private void write(Decision decision, boolean json, boolean explain) {
    if (json) {
      terminal.out().write(DecisionJson.bytes(decision), 0, DecisionJson.bytes(decision).length);
      terminal.out().print('\n');
      if (explain) {
        terminal.err().print(Explanation.text(decision));
      }
    } else if (explain) {
      terminal.out().print(Explanation.text(decision));
    } else {
      terminal.out().print(Explanation.summary(decision));
    }
  }

  private void noteOrders(AccountState account) {
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
