package org.plimsoll.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Verdict;

/** What is compared computes the same, and a variant that does not is noticed. */
class AgreementTest {
  private static final Workload WORKLOAD = Workload.of(50, 20, 10);
  private static final Workload WIDE = Workload.of(50, 20, 20);

  @Test
  void allVariantsAgree() {
    assertThat(Agreement.differences(Contender.all(WORKLOAD.market()), WORKLOAD.accounts()))
        .isEmpty();
    assertThat(Agreement.differences(Contender.all(WIDE.market()), WIDE.accounts())).isEmpty();
  }

  @Test
  void anotherCreditIsNoticed() {
    String faulty = Workload.text().replaceFirst("is 80% x", "is 79% x");

    assertThat(differencesOf(faulty)).isNotEmpty().first().asString().contains("credits=");
  }

  @Test
  void anotherRateInOneBandIsNoticed() {
    String faulty = Workload.text().replaceFirst("\\| 1m USD( +)\\| 4% ", "| 1m USD$1| 5% ");

    assertThat(faulty).isNotEqualTo(Workload.text());
    assertThat(differencesOf(faulty)).isNotEmpty();
  }

  private static List<String> differencesOf(String policy) {
    MarketSnapshot market = WORKLOAD.market();
    List<Variant> variants =
        List.of(
            Contender.HAND_WRITTEN.in(market), EngineVariant.told(Workload.policy(policy), market));
    return Agreement.differences(variants, WORKLOAD.accounts());
  }

  @Test
  void accountsAreDistinctAndHaveAllVerdicts() {
    Workload whole = Workload.ofSizeM();
    Variant reference = Contender.HAND_WRITTEN.in(whole.market());
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (AccountState account : whole.accounts()) {
      verdicts.add(reference.outcome(reference.evaluate(account)).verdict());
    }

    assertThat(verdicts).containsExactly(Verdict.HEALTHY, Verdict.CALL, Verdict.LIQUIDATE);
    assertThat(
            whole.accounts().stream()
                .map(account -> List.of(account.balances(), account.positions()))
                .collect(Collectors.toSet()))
        .hasSize(1_000);
  }
}
