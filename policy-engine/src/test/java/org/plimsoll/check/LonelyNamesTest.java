package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.source.SourceText;

/** A name in a condition that stands nowhere else may be misspelt, and is no mistake for sure. */
class LonelyNamesTest {
  private static List<String> warnings(String condition, String rest) {
    String policy =
        """
        language 1
        policy lonely "Names that stand alone"
        version 1
        currency USD
        levels initial, maintenance

        # undrlying stands here, but comments do not count
        collateral
          | asset      | haircut |
          | BTC        | 10%     |
          | STAKED-ETH | 10%     |
          | any other  | 0%      |
        end

        equity
          define equity is the sum of collateral over balances
        end

        margin for each position
          each level is 10% x notional
        end

        requirement
          define held is the sum of value over balances where CONDITION
          each level is (the sum of margin over positions) + held
          verdict liquidate when equity is below requirement at maintenance
        end

        instruments
          | instrument | kind      | underlying | quote |
          | ETH-PERP   | perpetual | ETH        | USD   |
        end
        """
            .replace("CONDITION", condition);
    Diagnosed<CheckedPolicy> checked = PolicyChecker.check(SourceText.of("p", policy + rest));
    assertThat(checked.isPresent()).isTrue();
    assertThat(checked.diagnostics()).noneMatch(Diagnostic::isError);
    return checked.diagnostics().stream()
        .map(each -> each.code().id() + " " + each.message() + " | " + each.hint())
        .toList();
  }

  @Test
  void aNameThatStandsAloneIsDoubted() {
    String what = "stands nowhere else: no row, instrument or test names it | nearest is ";
    String meant = "; if it is meant, write a test that holds it";
    assertThat(warnings("asset is undrlying", ""))
        .containsExactly("PLM-207 `undrlying` " + what + "`underlying`" + meant);
    assertThat(warnings("asset is one of (BTC, STAKED-ETF)", ""))
        .containsExactly("PLM-207 `STAKED-ETF` " + what + "`STAKED-ETH`" + meant);
  }

  @Test
  void namesThatAreLikeNoOtherAreNot() {
    assertThat(warnings("asset is one of (SOL, ETC, SOLANA)", "")).isEmpty();
  }

  @Test
  void namesThatStandElsewhereAreNot() {
    assertThat(warnings("asset is one of (BTC, ETH, USD)", "")).isEmpty();
    assertThat(
            warnings(
                "asset is STAKED-ETF",
                """

                test "it is held"
                  given 5 STAKED-ETF, price of STAKED-ETF is 1 USD
                  expect held is 5 USD
                end
                """))
        .isEmpty();
  }
}
