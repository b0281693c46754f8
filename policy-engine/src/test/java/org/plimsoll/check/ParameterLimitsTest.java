package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.source.SourceText;

/** Parameters move no further than the policy lets them, and linked ones move together. */
class ParameterLimitsTest {
  private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
  private static final String POLICY =
      """
      language 1
      policy limits "Limits"
      version 1
      currency USD
      levels initial, maintenance

      parameters
        | name   | value | lowest | highest | moves at most       |
        | stress | 100%  | 50%    | 300%    | 20 points in 7 days |
        | floor  | 50 USD | 0 USD | 900 USD | 100 USD in 1 day   |
        linked stress, floor
      end

      collateral
        | asset     | haircut |
        | any other | 0%      |
      end

      equity
        define equity is the sum of collateral over balances
      end

      margin for each position
        each level is stress x notional + floor
      end

      requirement
        each level is the sum of margin over positions
        verdict liquidate when equity is below requirement at maintenance
      end
      """;

  private final CheckedPolicy policy = PolicyChecker.check(SourceText.of("p", POLICY)).get();

  private static DatedValue from(String day, String value) {
    return new DatedValue(Instant.parse(day + "T00:00:00Z"), value, null);
  }

  private List<String> messages(List<DatedValue> stress, List<DatedValue> floor) {
    TreeMap<String, List<DatedValue>> values = new TreeMap<>();
    values.put("stress", stress);
    values.put("floor", floor);
    ParameterFile file = new ParameterFile("limits", values, new TreeMap<>());
    Diagnosed<ParameterSet> read = ParameterResolver.resolve(policy, file, "f.yaml", "", NOW);
    return read.diagnostics().stream().map(ParameterLimitsTest::text).toList();
  }

  private static String text(Diagnostic found) {
    return found.field() + ": " + found.message() + " | " + found.hint();
  }

  @Test
  void aMoveWithinTheLimitIsAccepted() {
    assertThat(
            messages(
                List.of(from("2027-01-01", "120%"), from("2027-01-08", "140%")),
                List.of(from("2027-01-01", "50 USD"), from("2027-01-08", "150 USD"))))
        .isEmpty();
  }

  @Test
  void aMoveTooFarIsRefusedWithWhatWouldDo() {
    assertThat(messages(List.of(from("2027-01-01", "121%")), List.of(from("2027-01-01", "50 USD"))))
        .containsExactly(
            "values.stress: `stress` moves from 100% to 121% at 2027-01-01T00:00:00Z, further than"
                + " the policy lets it in that time (line 9) | from then on it may be 80% to 120%;"
                + " this value may come on 2027-01-08T00:00:00Z, in steps that keep the limit");
  }

  @Test
  void twoMovesTooCloseAreOneMoveTooFar() {
    assertThat(
            messages(
                List.of(from("2027-01-01", "115%"), from("2027-01-07", "130%")),
                List.of(from("2027-01-01", "50 USD"), from("2027-01-07", "50 USD"))))
        .hasSize(1)
        .first()
        .asString()
        .contains("moves from 100% to 130%");
  }

  @Test
  void linkedParametersMoveTogether() {
    assertThat(messages(List.of(from("2027-01-01", "110%")), List.of()))
        .containsExactly(
            "values.floor: `floor` has no value from 2027-01-01T00:00:00Z, when one it is linked to"
                + " changes | linked parameters change together: give each of stress, floor a value"
                + " from that instant, even when it stays");
  }

  /** Against the plain meaning: any two values in force less than a week apart. */
  @Test
  void randomMovesAreJudgedAsTheyMean() {
    Random random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      int[] days = {1 + random.nextInt(9), 12 + random.nextInt(9), 22 + random.nextInt(9)};
      int[] values = {100, 0, 0, 0};
      boolean good = true;
      java.util.ArrayList<DatedValue> dated = new java.util.ArrayList<>();
      java.util.ArrayList<DatedValue> floors = new java.util.ArrayList<>();
      for (int k = 0; k < 3; k++) {
        values[k + 1] = 70 + random.nextInt(60);
        String day = String.format(java.util.Locale.ROOT, "2027-01-%02d", days[k]);
        dated.add(from(day, values[k + 1] + "%"));
        floors.add(from(day, "50 USD"));
        for (int before = 0; before <= k; before++) {
          boolean near = before == k || days[k] - days[before] < 7;
          good &= !near || Math.abs(values[k + 1] - values[before]) <= 20;
        }
      }
      assertThat(messages(dated, floors).isEmpty()).describedAs("%s", dated).isEqualTo(good);
      refused += good ? 0 : 1;
    }
    assertThat(refused).isBetween(100, 1_990);
  }
}
