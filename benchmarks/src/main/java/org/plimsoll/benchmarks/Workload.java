package org.plimsoll.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * What every variant is given.
 *
 * @param market one market for all accounts
 * @param accounts the accounts, all different
 */
public record Workload(MarketSnapshot market, List<AccountState> accounts) {
  private static final String FILE = "workload-m.margin";

  /** Copies the list. */
  public Workload {
    accounts = List.copyOf(accounts);
  }

  /** Workload M: 1,000 accounts with 5 balances and 20 position lots on 10 instruments each. */
  public static Workload ofSizeM() {
    return of(1_000, 20, 10);
  }

  /**
   * Accounts like those of workload M, with more or fewer of them and other sizes.
   *
   * @param accounts how many
   * @param lots position lots of each account
   * @param instruments instruments they are in; lots of one instrument are netted
   */
  public static Workload of(int accounts, int lots, int instruments) {
    MarketSnapshot market = Listing.market(instruments);
    return new Workload(market, new AccountGenerator(market, lots).accounts(accounts));
  }

  /** The policy of workload M. */
  public static Policy policy() {
    return policy(text());
  }

  /** The policy of a text. */
  static Policy policy(String text) {
    return PlimsollEngine.create().compile(PolicySource.of(FILE, text)).get();
  }

  /** The text of the policy of workload M. */
  public static String text() {
    return resource(FILE);
  }

  /** A text file that lies beside this class. */
  static String resource(String name) {
    try (InputStream in = Workload.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + Workload.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
