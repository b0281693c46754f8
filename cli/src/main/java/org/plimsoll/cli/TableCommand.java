package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plimsoll.Policy;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.FigureTable;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One figure of several policies for several accounts, as a table. */
@Command(
    name = "table",
    description = {
      "Sets one figure of several policies for several accounts beside each other, as a table in",
      "Markdown. The policies' own parameters hold, at the instant of the market."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  plimsoll table policies/methods/isolated policies/methods/scenario-portfolio \\",
      "      --figure capital --market policies/methods/sample/market.yaml \\",
      "      --account policies/methods/sample/account-hedged.yaml"
    })
final class TableCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StrictReader reader = new StrictReader();

  @Parameters(
      arity = "1..*",
      paramLabel = "POLICY",
      description = "Policy files, or folders that hold a policy.margin; a column each.")
  private List<Path> policies = List.of();

  @Option(
      names = "--account",
      arity = "1..*",
      paramLabel = "FILE",
      required = true,
      description = "Accounts in YAML or JSON; a line each.")
  private List<Path> accounts = List.of();

  @Option(
      names = "--market",
      paramLabel = "FILE",
      required = true,
      description = "A market snapshot in YAML or JSON.")
  private Path market = Path.of("");

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description =
          "equity, a level such as initial, verdict, or what the policies show of the account;"
              + " initial unless said otherwise.")
  private String figure = "initial";

  @Option(
      names = "--relative",
      description = "Writes the other columns as percentages of the first.")
  private boolean relative;

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Diagnosed<MarketSnapshot> snapshot =
        DataFiles.read(market, FileKind.MARKET, reader::readMarket);
    terminal.tell(snapshot.diagnostics(), new FileLines());
    List<AccountState> states = states();
    return snapshot.isPresent() && states.size() == accounts.size()
        ? decide(snapshot.get(), states)
        : ExitCode.DATA;
  }

  /** The accounts that can be read; what is wrong with the others is told. */
  private List<AccountState> states() {
    List<AccountState> states = new ArrayList<>();
    for (Path account : accounts) {
      Diagnosed<AccountState> read = DataFiles.read(account, FileKind.ACCOUNT, reader::readAccount);
      terminal.tell(read.diagnostics(), new FileLines());
      read.value().ifPresent(states::add);
    }
    return states;
  }

  private int decide(MarketSnapshot snapshot, List<AccountState> states) {
    List<Decision> decisions = new ArrayList<>();
    for (Path policy : policies) {
      Diagnosed<Policy> compiled = Policies.compile(policy);
      terminal.tell(compiled.diagnostics(), new FileLines());
      if (!compiled.isPresent()) {
        return Policies.exitCode(compiled.diagnostics());
      }
      states.forEach(state -> decisions.add(decide(compiled.get(), state, snapshot)));
    }
    return write(decisions);
  }

  private static Decision decide(Policy policy, AccountState account, MarketSnapshot market) {
    return policy.evaluate(account, market, policy.ownParameters(), market.asOf());
  }

  private int write(List<Decision> decisions) {
    Optional<Decision> lacking =
        decisions.stream()
            .filter(each -> each.verdict() != Verdict.REFUSED)
            .filter(each -> !figure.equals(FigureTable.VERDICT))
            .filter(each -> FigureTable.amount(figure, each).isEmpty())
            .findFirst();
    if (lacking.isPresent()) {
      terminal.note(
          "plimsoll: policy "
              + lacking.get().policy().name()
              + " shows no figure `"
              + figure
              + "`");
      terminal.note("  help: write `show " + figure + "` into its requirement, or name another");
      return ExitCode.USAGE;
    }
    terminal
        .out()
        .print(
            relative ? FigureTable.relative(figure, decisions) : FigureTable.of(figure, decisions));
    return ExitCode.GOOD;
  }
}
