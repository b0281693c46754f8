package org.plimsoll.active;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.Sha256;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;

/** Approved versions with what each must decide, found out without {@link ActivePolicy}. */
final class Variants {
  static final MarketSnapshot MARKET = House.market();

  final List<AccountState> accounts = new ArrayList<>();
  final List<Candidate> good = new ArrayList<>();

  /** By hash of the version, then by account: the hash of the decision. */
  private final Map<String, List<String>> expected = new LinkedHashMap<>();

  private final Random random = new Random(5);

  Variants() {
    for (int i = 0; i < 20; i++) {
      accounts.add(House.account("ACC-" + i, Integer.toString(i * i - 30)));
    }
    for (int i = 0; i < 12; i++) {
      String text = House.text(i + 1, 10 + 2 * i);
      String scale = (100 + 10 * (i % 5)) + "%";
      Candidate candidate = House.candidate(text, scale);
      good.add(candidate);
      expected.put(candidate.hash(), decisions(text, scale));
    }
  }

  private List<String> decisions(String text, String scale) {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("policy.margin", text)).get();
    byte[] file = House.parameters(scale);
    ParameterSet parameters =
        DataFile.of("parameters.yaml", file, FileKind.PARAMETERS)
            .then(data -> House.READER.readParameters(data.text(), data.format()))
            .then(
                read -> policy.parameters(read, "parameters.yaml", Sha256.hex(file), MARKET.asOf()))
            .get();
    return accounts.stream()
        .map(
            account ->
                DecisionJson.hash(policy.interpret(account, MARKET, parameters, MARKET.asOf())))
        .toList();
  }

  boolean approved(String hash) {
    return expected.containsKey(hash);
  }

  /** True when the decision about an account is what the version with that hash decides. */
  boolean right(String hash, int account, String decision) {
    return expected.getOrDefault(hash, List.of()).stream()
        .skip(account)
        .findFirst()
        .equals(Optional.of(decision));
  }

  /** One of the ways in which a candidate is bad. */
  Candidate bad(int kind) {
    String text = House.text(99, 50);
    return switch (kind % 6) {
      case 0 -> House.candidate(torn(text), "100%");
      case 1 -> House.candidate(text + "# " + "x".repeat(1_000_000) + "\n", "100%");
      case 2 -> House.candidate(text).withParameters("unapproved", "parameters.yaml", whole());
      case 3 -> House.candidate(text.replace("25000 USD", "26000 USD"), "100%");
      case 4 -> House.candidate(text, "301%");
      default -> withTornParameters(text);
    };
  }

  private static byte[] whole() {
    return House.parameters("150%");
  }

  /** Cut anywhere in the second half, but never behind a whole block. */
  private String torn(String text) {
    int from = text.length() / 2;
    String cut = text.substring(0, from + random.nextInt(text.length() - from - 5));
    return cut.stripTrailing().endsWith("end") ? cut.stripTrailing() + "x" : cut;
  }

  private Candidate withTornParameters(String text) {
    byte[] whole = whole();
    String cut = new String(whole, 0, whole.length - 2, StandardCharsets.UTF_8);
    return House.candidate(text)
        .withParameters("torn", "parameters.yaml", cut.getBytes(StandardCharsets.UTF_8));
  }
}
