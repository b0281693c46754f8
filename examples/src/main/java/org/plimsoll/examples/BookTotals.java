package org.plimsoll.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.AccountBook;
import org.plimsoll.data.BookLine;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.Verdict;

/** Evaluates a book line by line, however long it is, and totals it by verdict. */
public final class BookTotals {
  private BookTotals() {}

  /**
   * What accounts of one verdict add up to, in the currency of the policy.
   *
   * @param accounts how many there are
   * @param equity the sum of their equity; refused accounts have none
   * @param initialMargin the sum of their initial margin
   * @param shortfall the sum of what they lack to the maintenance margin
   */
  private record Total(
      int accounts, BigDecimal equity, BigDecimal initialMargin, BigDecimal shortfall) {
    static final Total NONE = new Total(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Total plus(Decision decision) {
      return decision
          .figures()
          .map(
              totals ->
                  new Total(
                      accounts + 1,
                      equity.add(totals.equity()),
                      initialMargin.add(totals.initialMargin()),
                      shortfall.add(totals.shortfall())))
          .orElseGet(() -> new Total(accounts + 1, equity, initialMargin, shortfall));
    }
  }

  /** Writes a line for each verdict in the book to {@code out}, and one for each bad line. */
  public static void run(Path policyPath, Path bookPath, Path marketPath, PrintStream out)
      throws IOException {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of(policyPath)).get();
    StrictReader reader = new StrictReader();
    MarketSnapshot market = reader.readMarket(marketPath).get();
    Map<Verdict, Total> totals = new EnumMap<>(Verdict.class);
    try (AccountBook book = reader.openBook(bookPath).get()) {
      while (book.hasNext()) {
        BookLine line = book.next();
        if (!line.account().isPresent()) {
          Diagnostic wrong = line.account().diagnostics().get(0);
          out.println("line " + line.line() + " is left out: " + wrong.message());
          continue;
        }
        Decision decision =
            policy.evaluate(line.account().get(), market, policy.ownParameters(), market.asOf());
        totals.merge(
            decision.verdict(), Total.NONE.plus(decision), (sum, one) -> sum.plus(decision));
      }
    }
    totals.forEach((verdict, total) -> out.println(told(verdict, total)));
  }

  private static String told(Verdict verdict, Total total) {
    return verdict.word()
        + ": "
        + total.accounts()
        + (total.accounts() == 1 ? " account" : " accounts")
        + ", equity "
        + total.equity().toPlainString()
        + ", initial margin "
        + total.initialMargin().toPlainString()
        + ", shortfall "
        + total.shortfall().toPlainString();
  }

  /** Takes a policy, a book and a market. */
  public static void main(String[] files) throws IOException {
    run(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]), System.out);
  }
}
