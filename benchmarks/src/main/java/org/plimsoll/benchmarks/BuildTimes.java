package org.plimsoll.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.benchmarks.rules.RuleText;

/**
 * How long a policy takes to build, from its text to rules that can be asked, against the same
 * selections as rule text. Processor time of the whole process, because rule text is compiled by
 * several threads; the first builds of a JVM are left out.
 */
public final class BuildTimes {
  private static final String HEAD =
      """
      language 1
      policy many "Many statements"
      version 1
      effective from 2027-01-01 00:00 UTC
      currency USD
      levels initial, maintenance
      source "benchmarks"
      approved by one of market-risk

      collateral
        | asset     | haircut |
        | USD       | 0%      |
        | any other | 100%    |
      end

      equity
        define equity is the sum of collateral over balances
      end

      requirement
        each level is the sum of margin over positions
        verdict liquidate when equity is below requirement at maintenance
      end

      margin for any other position
        refuse "not listed"
      end
      """;
  private static final String STATEMENT =
      """

      margin for each position where underlying is U%1$04d and kind is perpetual, \
      each slice of notional pays its own rate
        | notional up to | initial | maintenance |
        | 1m USD         | 10%%     | 5%%          |
        | above          | 20%%     | 10%%         |
      end
      """;
  private static final String RULE =
      """

      rule "margin of U%1$04d perpetual"
      when
        $n : Notional( underlying == "U%1$04d", kind == "perpetual" )
      then
        insert( new Margin( $n, $n.amount().multiply( new BigDecimal( "0.1" ) ),
            $n.amount().multiply( new BigDecimal( "0.05" ) ) ) );
      end
      """;
  private static final String IMPORTS =
      """
      package org.plimsoll.benchmarks.text
      import java.math.BigDecimal
      import org.plimsoll.benchmarks.rules.Facts.Notional
      import org.plimsoll.benchmarks.rules.Facts.Margin
      """;

  private BuildTimes() {}

  /** Prints one line for each size. */
  public static void main(String[] args) {
    System.out.printf("%nbuild of a policy / of rule text%n");
    for (int size : List.of(20, 200, 2_000)) {
      String policy = text(HEAD, STATEMENT, size);
      String rules = text(IMPORTS, RULE, size);
      int rounds = size > 200 ? 2 : 7;
      List<Double> ratios = new ArrayList<>();
      for (int round = -Math.min(3, rounds - 1); round < rounds; round++) {
        double ours = time(() -> require(policy, size));
        double theirs = time(() -> RuleText.compile(rules));
        if (round >= 0) {
          ratios.add(theirs / ours);
        }
      }
      System.out.printf("%,5d statements: %s times as fast%n", size, Quartiles.of(ratios));
    }
  }

  private static String text(String head, String each, int size) {
    return IntStream.range(0, size)
        .mapToObj(each::formatted)
        .collect(Collectors.joining("", head, ""));
  }

  private static void require(String text, int size) {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("many.margin", text)).get();
    if (policy.compiled().rules().size() < size) {
      throw new IllegalStateException("rules are missing");
    }
  }

  private static double time(Runnable build) {
    long start = Meter.processTime();
    build.run();
    return Meter.processTime() - start;
  }
}
