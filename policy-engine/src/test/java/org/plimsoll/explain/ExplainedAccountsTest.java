package org.plimsoll.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.Golden;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.source.SourceText;

/** Accounts in files, each beside its explanation, by a real evaluation. */
class ExplainedAccountsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/plimsoll/explain/accounts");
  private static final Policy POLICY =
      PlimsollEngine.create().compile(PolicySource.of(FOLDER.resolve("house.margin"))).get();
  private static final StrictReader READER = new StrictReader();

  static List<String> accounts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".account.yaml"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void anAccountIsToldLikeThis(String name) {
    AccountState account = READER.readAccount(FOLDER.resolve(name + ".account.yaml")).get();
    MarketSnapshot market = READER.readMarket(FOLDER.resolve("market.yaml")).get();
    Decision decision = POLICY.evaluate(account, market, POLICY.ownParameters(), market.asOf());
    String told = Explanation.text(decision) + "\n\n" + Explanation.summary(decision);
    Golden.of(getClass(), "accounts/" + name + ".txt").is(told + "\n" + Explanation.line(decision));
    assertThat(told.lines().filter(line -> line.contains(" "))).allMatch(l -> l.length() <= 110);
    // what a file of the decision tells is the same
    String json = DecisionJson.text(decision);
    Decision read = DecisionJson.read(SourceText.of("decision.json", json)).get();
    assertThat(DecisionJson.text(read)).isEqualTo(json);
    assertThat(Explanation.text(read, true)).isEqualTo(Explanation.text(decision, true));
    assertThat(Explanation.html(decision, true)).doesNotContain("<large>");
  }
}
