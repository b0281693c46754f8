package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plimsoll.Policy;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.explain.FigureTable;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.Show;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One figure of several policies for several accounts, as a table. */
@Command(
    name = "table",
    description = {
      "Sets one figure of several policies for several accounts beside each other, as a table in",
      "Markdown. The policies' own parameters hold unless a parameter file for a policy is given."
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
      description = "Accounts in YAML or JSON, or books of accounts in .jsonl; a line each.")
  private List<Path> accounts = List.of();

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--parameters",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Dated parameter values, each file for the policy that it names.")
  private List<Path> parameters = List.of();

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
    Diagnosed<MarketSnapshot> snapshot = market.read(reader);
    terminal.tell(snapshot.diagnostics(), new FileLines());
    Optional<List<AccountState>> states = new AccountList(terminal, reader).read(accounts);
    return snapshot.isPresent() && states.isPresent()
        ? decide(snapshot.get(), states.get())
        : ExitCode.DATA;
  }

  private int decide(MarketSnapshot snapshot, List<AccountState> states) {
    List<Policy> compiled = new ArrayList<>();
    for (Path path : policies) {
      Diagnosed<Policy> policy = Policies.compile(path);
      terminal.tell(policy.diagnostics(), new FileLines());
      if (!policy.isPresent()) {
        return Policies.exitCode(policy.diagnostics());
      }
      compiled.add(policy.get());
    }
    Optional<Integer> lacking = lacking(compiled);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    Instant instant = market.instant(snapshot);
    Optional<Map<Policy, ParameterSet>> values = parameters(compiled, instant);
    if (values.isEmpty()) {
      return ExitCode.DATA;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Policy policy : compiled) {
      ParameterSet own = values.get().getOrDefault(policy, policy.ownParameters());
      states.forEach(state -> decisions.add(policy.evaluate(state, snapshot, own, instant)));
    }
    return write(decisions);
  }

  /** What the parameter files give the policies they name; nothing when one of them is wrong. */
  private Optional<Map<Policy, ParameterSet>> parameters(List<Policy> compiled, Instant instant) {
    Map<Policy, ParameterSet> values = new HashMap<>();
    boolean wrong = false;
    for (Path path : parameters) {
      Diagnosed<ParameterValues> file = ParameterValues.read(path, reader);
      terminal.tell(file.diagnostics(), new FileLines());
      wrong |= !file.isPresent();
      if (file.isPresent()) {
        String name = file.get().values().policy();
        List<Policy> named =
            compiled.stream().filter(each -> each.header().name().equals(name)).toList();
        if (named.isEmpty()) {
          terminal.note("plimsoll: " + path + " sets parameters of `" + name + "`");
          terminal.note("  help: none of the policies has that name; leave the file out");
          wrong = true;
        }
        for (Policy policy : named) {
          Diagnosed<ParameterSet> set = file.get().of(policy, instant);
          terminal.tell(set.diagnostics(), new FileLines());
          wrong |= !set.isPresent();
          set.value().ifPresent(own -> values.put(policy, own));
        }
      }
    }
    return wrong ? Optional.empty() : Optional.of(values);
  }

  /** The exit code when some policy tells no such figure of an account. */
  private Optional<Integer> lacking(List<Policy> compiled) {
    Optional<Policy> lacking = compiled.stream().filter(each -> !tells(each)).findFirst();
    lacking.ifPresent(
        policy -> {
          String name = policy.header().name();
          terminal.note("plimsoll: policy " + name + " shows no figure `" + figure + "`");
          terminal.note(
              "  help: write `show " + figure + "` into its requirement, or name another");
        });
    return lacking.map(policy -> ExitCode.USAGE);
  }

  private boolean tells(Policy policy) {
    return figure.equals(FigureTable.VERDICT)
        || figure.equals("equity")
        || policy.header().levels().contains(figure)
        || policy.checked().shows().stream()
            .map(Show::figure)
            .filter(each -> each.owner() == Owner.ACCOUNT && !each.perLevel())
            .anyMatch(each -> each.name().equals(figure));
  }

  private int write(List<Decision> decisions) {
    terminal
        .out()
        .print(
            relative ? FigureTable.relative(figure, decisions) : FigureTable.of(figure, decisions));
    return ExitCode.GOOD;
  }
}
