package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plimsoll.facts.Pair;
import org.plimsoll.model.Offsets;

/** However many different keys there are, memory and time stay bounded and pairs are the same. */
class ManyKeysTest {
  private static final String HEDGES =
      """
      margin for each position where instrument is BTC-perpetual
        each level is 2 USD
      end

      margin for any other position
        each level is 1 USD
      end

      for each account
        define saved at each level is the sum of credit over hedges
      end

      offsets hedges of positions by underlying
        consumes quantity
        chooses in the order written
        ties by quantity, lowest first
        form f
          leg one takes 1 where side is short
          leg two takes 1 where instrument is not instrument of one and side is long
          leg three takes 1 where instrument is not instrument of one and side is side of two
          define credit at each level is 1 USD
          because "test"
        end
      end
      """;

  @Test
  void keysBeyondTheLimitAreNotRemembered() {
    Remembered<Integer, Integer> remembered = new Remembered<>();
    for (int i = 0; i < 3 * Remembered.MOST; i++) {
      assertThat(remembered.get(i, question -> question + 1)).isEqualTo(i + 1);
    }
    assertThat(remembered.size()).isEqualTo(Remembered.MOST);
    assertThat(remembered.get(7, question -> -1)).isEqualTo(8);
  }

  @Test
  void aGroupOfManyKeysIsPairedWithoutAskingForEveryTuple() {
    CompiledPolicy policy =
        PolicyCompiler.compile(Policies.of(HEDGES, "saved at initial is above 0 USD"));
    Offsets block = policy.policy().offsets("hedges");
    Accounts few = new Accounts(policy);
    Accounts many = new Accounts(policy);
    for (int i = 0; i < 90; i++) {
      String instrument = "BTC-spot-" + i;
      String quantity = (i % 3 == 0 ? "-1." : "1.") + i;
      many.has(instrument, quantity);
      if (i < 9) {
        few.has(instrument, quantity);
      }
    }
    assertThat(few.begin().pairs(block)).hasSize(7).isEqualTo(few.interpret().pairs(block));
    Duration limit = Duration.ofSeconds(20);
    List<Pair> pairs = Assertions.assertTimeoutPreemptively(limit, () -> many.begin().pairs(block));
    assertThat(pairs).hasSizeGreaterThan(29).isEqualTo(many.interpret().pairs(block));
  }
}
