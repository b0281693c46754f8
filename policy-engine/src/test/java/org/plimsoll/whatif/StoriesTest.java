package org.plimsoll.whatif;

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
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * Accounts that ask what they may do, each with its answer beside it. The first line of an account
 * is the question: {@code # house: buy 2 BTC-PERP at 50_000} or {@code # house: withdraw USD},
 * where the first word is the policy.
 */
class StoriesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/plimsoll/whatif");

  private final StrictReader reader = new StrictReader();

  static List<String> stories() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml") && !name.equals("market.yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theAnswerStandsBesideTheAccount(String story) throws IOException {
    Path file = FOLDER.resolve(story + ".yaml");
    String question = Files.readAllLines(file).get(0);
    String[] parts = question.substring("# ".length()).split(": ", 2);
    Policy policy =
        PlimsollEngine.create()
            .compile(PolicySource.of(FOLDER.resolve(parts[0] + ".margin")))
            .get();
    AccountState account = reader.readAccount(file).get();
    MarketSnapshot market = reader.readMarket(FOLDER.resolve("market.yaml")).get();
    Golden.of(StoriesTest.class, story + ".answer").is(answer(policy, account, market, parts[1]));
  }

  private static String answer(
      Policy policy, AccountState account, MarketSnapshot market, String asked) {
    if (asked.startsWith("withdraw ")) {
      String asset = asked.substring("withdraw ".length());
      return WhatIfText.of(
          policy.withdrawable(account, market, policy.ownParameters(), market.asOf(), asset));
    }
    OrderRequest order = OrderRequest.parse(asked).get();
    PreTrade answer =
        policy.preTrade(account, market, policy.ownParameters(), market.asOf(), order);
    assertThat(answer.before().account()).isEqualTo(account.account());
    return WhatIfText.of(answer);
  }
}
