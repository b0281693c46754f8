package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.plimsoll.decision.Refused;
import org.plimsoll.money.Exact;

/** The rule that fires for what a thing is gives its figures. */
class BindingTest {
  private static final String BLOCKS =
      """
      inputs
        | name  | of         | type | given by |
        | class | instrument | name | exchange |
        | venue | instrument | name | exchange |
      end

      margin for each position where underlying is BTC and kind is one of (perpetual, future)
        each level is 1 USD
      end

      margin for each position where underlying is ETH and (side is short or class is calm)
        each level is 2 USD
      end

      margin for each position where underlying is SOL and venue is missing
        each level is 3 USD
      end

      margin for any other position
        each level is 4 USD
      end
      """;

  private final CompiledPolicy policy = PolicyCompiler.compile(Policies.of(BLOCKS));

  private Accounts account() {
    return new Accounts(policy);
  }

  @Test
  void eachStatementIsOneRule() {
    assertThat(policy.rules().size()).isEqualTo(policy.policy().statements().size());
  }

  @Test
  void theStatementThatAppliesGivesTheFigure() {
    assertThat(plain("BTC-perpetual", "1")).isEqualTo(Exact.of(1));
    assertThat(plain("BTC-future", "-1")).isEqualTo(Exact.of(1));
    assertThat(plain("BTC-spot", "1")).isEqualTo(Exact.of(4));
    assertThat(plain("ETH-spot", "-1")).isEqualTo(Exact.of(2));
    assertThat(plain("ETH-spot", "1")).isEqualTo(Exact.of(4));
  }

  private Exact plain(String instrument, String quantity) {
    return account().has(instrument, quantity, "class", "odd", "venue", "x").margin(instrument);
  }

  @Test
  void inputsChooseToo() {
    Accounts calm = account().has("ETH-spot", "1", "class", "calm", "venue", "x");
    assertThat(calm.margin("ETH-spot")).isEqualTo(Exact.of(2));
    Accounts homeless = account().has("SOL-spot", "1", "class", "odd");
    assertThat(homeless.margin("SOL-spot")).isEqualTo(Exact.of(3));
  }

  @Test
  void droolsIsAskedOnceForEachKey() {
    plain("BTC-perpetual", "1");
    int keys = policy.bindings().size();
    plain("BTC-perpetual", "2");
    plain("BTC-perpetual", "1000000");
    assertThat(policy.bindings().size()).isEqualTo(keys);
    plain("BTC-perpetual", "-1");
    assertThat(policy.bindings().size()).isEqualTo(keys + 1);
  }

  @Test
  void aGapMattersOnlyToTheStatementThatLooksAtIt() {
    Accounts unclassed = account().has("BTC-future", "1").has("ETH-spot", "-1");
    assertThat(unclassed.margin("BTC-future")).isEqualTo(Exact.of(1));
    assertThat(unclassed.margin("ETH-spot")).isEqualTo(Exact.of(2));
    Accounts asked = account().has("ETH-future", "1");
    Refused refused = catchThrowableOfType(Refused.class, () -> asked.margin("ETH-future"));
    assertThat(refused.field()).isEqualTo("instruments.ETH-future.attributes.class");
    assertThat(refused.statement()).isEmpty();
    assertThat(refused.line()).isZero();
  }

  @Test
  void anUnknownInstrumentIsNamed() {
    Accounts account = account().unlisted("XRP-spot", "1");
    Refused refused = catchThrowableOfType(Refused.class, () -> account.margin("XRP-spot"));
    assertThat(refused.field()).isEqualTo("instruments.XRP-spot");
  }
}
