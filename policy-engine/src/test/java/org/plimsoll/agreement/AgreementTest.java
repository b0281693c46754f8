package org.plimsoll.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Verdict;
import org.plimsoll.trace.Reapplied;
import org.plimsoll.trace.TraceNode;

/**
 * Promise P1: the Drools path and the reference interpreter give the same bytes, on policies and
 * accounts written at random. {@code -Dplimsoll.agreement.policies} and {@code .accounts} set the
 * size.
 */
class AgreementTest {
  private static final int POLICIES = Integer.getInteger("plimsoll.agreement.policies", 1_000);
  private static final int ACCOUNTS = Integer.getInteger("plimsoll.agreement.accounts", 20);

  /** What the accounts of one policy came to. */
  private record Tally(Map<Verdict, Integer> verdicts, List<String> differing, long pairs) {
    Tally and(Tally other) {
      Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
      all.putAll(verdicts);
      other.verdicts.forEach((verdict, count) -> all.merge(verdict, count, Integer::sum));
      List<String> both = new ArrayList<>(differing);
      both.addAll(other.differing);
      return new Tally(all, both, pairs + other.pairs);
    }
  }

  @Test
  void bothEnginesGiveTheSameBytes() {
    Tally all =
        LongStream.rangeClosed(1, POLICIES)
            .parallel()
            .mapToObj(AgreementTest::compared)
            .reduce(new Tally(Map.of(), List.of(), 0), Tally::and);
    System.out.println(
        "agreement: "
            + POLICIES
            + " policies x "
            + ACCOUNTS
            + " accounts, "
            + all.differing().size()
            + " differing; verdicts "
            + all.verdicts()
            + ", pairs "
            + all.pairs());
    assertThat(all.differing()).isEmpty();
    assertThat(all.verdicts().keySet()).as("every verdict").containsExactly(Verdict.values());
    assertThat(all.pairs()).as("pairs are formed").isGreaterThan(ACCOUNTS);
  }

  private static Tally compared(long seed) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    List<String> differing = new ArrayList<>();
    long pairs = 0;
    Policy policy = policy(seed);
    AccountWriter accounts = new AccountWriter(seed, policy);
    MarketSnapshot market = accounts.market();
    for (int i = 0; i < ACCOUNTS; i++) {
      AccountState account = accounts.account(i);
      Decision drools = evaluate(policy, account, market);
      if (differ(drools, interpret(policy, account, market))) {
        differing.add("policy " + seed + ", account " + i);
      }
      verdicts.merge(drools.verdict(), 1, Integer::sum);
      pairs += drools.offsets().size();
    }
    return new Tally(verdicts, differing, pairs);
  }

  @Test
  void everyTraceGivesItsValueAgain() {
    for (long seed = 1; seed <= 100; seed++) {
      Policy policy = policy(seed);
      AccountWriter accounts = new AccountWriter(seed, policy);
      MarketSnapshot market = accounts.market();
      for (int i = 0; i < 5; i++) {
        reapply(evaluate(policy, accounts.account(i), market).trace());
      }
    }
  }

  /** The comparison itself can fail: one rate changed in one of the engines is seen. */
  @Test
  void aFaultInOneEngineIsSeen() {
    int seen = 0;
    for (long seed = 1; seed <= 120; seed++) {
      String text = new PolicyWriter(seed).write();
      Policy right = policy(seed);
      Policy wrong = compile("wrong", text.replaceFirst("\\| above \\| (\\d)", "| above | 1$1"));
      AccountWriter accounts = new AccountWriter(seed, right);
      MarketSnapshot market = accounts.market();
      for (int i = 0; i < 20; i++) {
        AccountState account = accounts.account(i);
        Decision other = interpret(wrong, account, market);
        Decision same = evaluate(right, account, market);
        seen += same.trace().equals(other.trace()) ? 0 : 1;
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  private static void reapply(TraceNode node) {
    assertThat(Reapplied.value(node)).as(node.label()).isEqualTo(node.value());
    node.children().forEach(AgreementTest::reapply);
  }

  private static boolean differ(Decision one, Decision other) {
    return !Arrays.equals(DecisionJson.bytes(one), DecisionJson.bytes(other));
  }

  private static Policy policy(long seed) {
    return compile("generated-" + seed, new PolicyWriter(seed).write());
  }

  private static Policy compile(String name, String text) {
    Diagnosed<Policy> policy = PlimsollEngine.create().compile(PolicySource.of(name, text));
    assertThat(policy.diagnostics()).as(name + "\n" + text).isEmpty();
    return policy.get();
  }

  private static Decision evaluate(Policy policy, AccountState account, MarketSnapshot market) {
    return policy.evaluate(account, market, policy.ownParameters(), AccountWriter.AS_OF);
  }

  private static Decision interpret(Policy policy, AccountState account, MarketSnapshot market) {
    return policy.interpret(account, market, policy.ownParameters(), AccountWriter.AS_OF);
  }
}
