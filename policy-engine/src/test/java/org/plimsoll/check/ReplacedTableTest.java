package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.DatedRows;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.source.SourceText;

/** Rows that parameters give leave nothing out of what a collateral or margin block reads. */
class ReplacedTableTest {
  private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
  private static final String POLICY =
      """
      language 1
      policy replaced "Replaced rows"
      version 1
      currency USD
      levels initial, maintenance

      table reserves, replaceable by parameters
        | asset     | haircut |
        | USD       | 0%      |
        | any other | 100%    |
      end

      table fees, replaceable by parameters
        | underlying | fee |
        | BTC        | 1%  |
        | any other  | 2%  |
      end

      collateral, the whole value pays one rate in reserves
      end

      equity
        define equity is the sum of collateral over balances
      end

      margin for each position
        each level is fee of fees x notional
      end

      requirement
        each level is the sum of margin over positions
        verdict liquidate when equity is below requirement at maintenance
      end
      """;

  private final CheckedPolicy policy = PolicyChecker.check(SourceText.of("p", POLICY)).get();

  private List<String> messages(String table, List<Map<String, String>> rows) {
    TreeMap<String, List<DatedRows>> tables = new TreeMap<>();
    tables.put(table, List.of(new DatedRows(Instant.parse("2027-01-01T00:00:00Z"), rows, null)));
    ParameterFile file = new ParameterFile("replaced", new TreeMap<>(), tables);
    Diagnosed<ParameterSet> read = ParameterResolver.resolve(policy, file, "f.yaml", "", NOW);
    return read.diagnostics().stream().map(Diagnostic::message).toList();
  }

  @Test
  void rowsThatListEverythingAreTaken() {
    assertThat(
            messages(
                "reserves",
                List.of(
                    Map.of("asset", "USD", "haircut", "0%"),
                    Map.of("asset", "any other", "haircut", "50%"))))
        .isEmpty();
  }

  @Test
  void rowsThatABlockReadsMayLeaveNothingOut() {
    assertThat(messages("reserves", List.of(Map.of("asset", "USD", "haircut", "0%"))))
        .containsExactly("the table `reserves` says nothing about a balance with another asset");
  }

  @Test
  void rowsThatAFormulaLooksUpMay() {
    assertThat(messages("fees", List.of(Map.of("underlying", "BTC", "fee", "1%")))).isEmpty();
  }
}
