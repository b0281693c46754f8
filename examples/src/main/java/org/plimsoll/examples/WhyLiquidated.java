package org.plimsoll.examples;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Decision.LiquidationStep;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/** Explains a liquidation: each step, why the policy chose it, and the account behind it. */
public final class WhyLiquidated {
  private WhyLiquidated() {}

  /** Writes the plan for an account to {@code out}; one line when there is none. */
  public static void run(Path policyPath, Path accountPath, Path marketPath, PrintStream out) {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of(policyPath)).get();
    StrictReader reader = new StrictReader();
    AccountState account = reader.readAccount(accountPath).get();
    MarketSnapshot market = reader.readMarket(marketPath).get();
    Decision decision = policy.evaluate(account, market, policy.ownParameters(), market.asOf());
    Optional<Decision.LiquidationFigures> plan = decision.liquidation();
    if (plan.isEmpty()) {
      out.println(account.account() + " is not liquidated: " + decision.verdict().word());
      return;
    }
    Decision.Totals start = decision.figures().orElseThrow();
    out.println(
        account.account()
            + " starts with equity "
            + start.equity().toPlainString()
            + " against maintenance margin "
            + start.maintenanceMargin().toPlainString());
    List<String> lines = policy.checked().source().text().lines().toList();
    plan.get().steps().forEach(step -> tell(step, lines.get(step.line() - 1).strip(), out));
    out.println("result " + plan.get().result() + ": " + plan.get().words());
  }

  private static void tell(LiquidationStep step, String statement, PrintStream out) {
    out.println();
    out.println(
        "step "
            + step.step()
            + ": "
            + step.action()
            + " "
            + step.quantity().toPlainString()
            + " "
            + step.subject()
            + " at "
            + step.price().toPlainString());
    out.println(
        "  chosen by line "
            + step.line()
            + ", where it ranks "
            + step.rank().setScale(2, RoundingMode.HALF_UP).toPlainString()
            + ": "
            + statement);
    out.println(
        "  costs " + step.cost().toPlainString() + ", releases " + step.releases().toPlainString());
    out.println(
        "  leaves equity "
            + step.equityAfter().toPlainString()
            + " against maintenance margin "
            + step.maintenanceAfter().toPlainString());
  }

  /** Takes a policy, an account and a market. */
  public static void main(String[] files) {
    run(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]), System.out);
  }
}
