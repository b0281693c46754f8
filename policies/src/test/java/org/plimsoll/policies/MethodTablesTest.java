package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.explain.FigureTable;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Verdict;

/**
 * The tables in the methods' README stand behind the commands that print them. Each is computed
 * anew, by both engines; {@code -Dgolden.update=true} writes the tables anew.
 */
class MethodTablesTest {
  private static final Path README = Path.of("methods/README.md");
  private static final Path SAMPLE = Path.of("methods/sample");

  /** The command, the market it names and its options, and the table behind it. */
  private static final Pattern TABLE =
      Pattern.compile(
          "(```text\n\\./plimsoll table policies/methods/\\*/policy\\.margin"
              + " --account policies/methods/sample/account-\\*\\.yaml"
              + " --market policies/methods/sample/(\\S+) --figure (\\S+)( --relative)?\n```\n\n)"
              + "((?:\\|[^\n]*\n)*)");

  private final PlimsollEngine engine = PlimsollEngine.create();
  private final StrictReader reader = new StrictReader();
  private final Map<String, List<Decision>> markets = new TreeMap<>();

  @Test
  void theTablesOfThePageAreWhatThePoliciesGive() throws IOException {
    String page = Files.readString(README);
    Matcher table = TABLE.matcher(page);
    StringBuilder anew = new StringBuilder();
    int tables = 0;
    while (table.find()) {
      List<Decision> decisions = decisions(table.group(2));
      String figure = table.group(3);
      String now =
          table.group(4) == null
              ? FigureTable.of(figure, decisions)
              : FigureTable.relative(figure, decisions);
      String gap = table.group(5).isEmpty() ? "\n" : "";
      table.appendReplacement(anew, Matcher.quoteReplacement(table.group(1) + now + gap));
      tables++;
    }
    table.appendTail(anew);
    assertThat(tables)
        .as("commands on the page")
        .isEqualTo(page.split("/plimsoll table").length - 1);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, anew);
    }
    assertThat(Files.readString(README))
        .as("policies/methods/README.md; refresh it with -Dgolden.update=true")
        .isEqualTo(anew.toString());
  }

  /** Every policy about every account, one policy after the other. */
  private List<Decision> decisions(String market) throws IOException {
    List<Decision> known = markets.get(market);
    if (known != null) {
      return known;
    }
    MarketSnapshot snapshot = reader.readMarket(SAMPLE.resolve(market)).get();
    List<Decision> decisions = new ArrayList<>();
    for (Path file : files(Path.of("methods"), "[^/]+/policy\\.margin")) {
      Policy policy = engine.compile(PolicySource.of(file)).get();
      for (Path account : files(SAMPLE, "account-[^/]+\\.yaml")) {
        decisions.add(decide(policy, reader.readAccount(account).get(), snapshot));
      }
    }
    assertThat(decisions).as("four methods, six accounts").hasSize(24);
    markets.put(market, decisions);
    return decisions;
  }

  private static Decision decide(Policy policy, AccountState account, MarketSnapshot market) {
    Decision decision = policy.evaluate(account, market, policy.ownParameters(), market.asOf());
    Decision other = policy.interpret(account, market, policy.ownParameters(), market.asOf());
    assertThat(DecisionJson.text(decision)).isEqualTo(DecisionJson.text(other));
    assertThat(decision.verdict()).isNotEqualTo(Verdict.REFUSED);
    return decision;
  }

  private static List<Path> files(Path folder, String names) throws IOException {
    try (Stream<Path> found = Files.walk(folder, 2)) {
      return found
          .filter(file -> folder.relativize(file).toString().replace('\\', '/').matches(names))
          .sorted()
          .toList();
    }
  }
}
