package org.plimsoll.cli;

import java.nio.file.Path;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.explain.Explanation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.model.Verdict;

/** Decides about one account. */
final class AccountEvaluation {
  private final Terminal terminal;
  private final StrictReader reader;
  private final Setting setting;

  AccountEvaluation(Terminal terminal, StrictReader reader, Setting setting) {
    this.terminal = terminal;
    this.reader = reader;
    this.setting = setting;
  }

  int run(Path file, boolean json, boolean explain) {
    return AccountFile.read(
        file, terminal, reader, setting.policy(), account -> decide(account, json, explain));
  }

  private int decide(AccountState account, boolean json, boolean explain) {
    Decision decision =
        setting.policy().evaluate(account, setting.market(), setting.parameters(), setting.asOf());
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
}
