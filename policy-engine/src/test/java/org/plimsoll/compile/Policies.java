package org.plimsoll.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plimsoll.check.PolicyChecker;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.source.SourceText;

/** Policies for tests: the shipped ones, and small ones from text. */
final class Policies {
  static final String HOUSE = "../policies/unified-cross-margin/policy.margin";

  /** A policy with one of every construct. */
  static final String EVERYTHING = "src/test/java/org/plimsoll/compile/everything.margin";

  private Policies() {}

  /** The policy in a file, by its path from the module's folder. */
  static CheckedPolicy read(String file) {
    try {
      return checked(file, Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A policy of some blocks, with plain ones for what every policy must have beside margins. */
  static CheckedPolicy of(String blocks) {
    return of(blocks, "equity is below 0 USD");
  }

  /** The same, warning under a condition: what a policy defines it must use. */
  static CheckedPolicy of(String blocks, String warning) {
    String text =
        """
        language 1
        policy test "A policy for a test"
        version 1
        effective from 2026-12-01 00:00 UTC
        currency USD
        levels initial, maintenance
        source "test"

        collateral
          | asset     | haircut |
          | USD       | 0%%      |
          | any other | 50%%     |
        end

        equity
          define equity is the sum of collateral over balances
        end

        requirement
          each level is the sum of margin over positions
          verdict warning when %s
          verdict call when equity is below requirement at initial
          verdict liquidate when equity is below requirement at maintenance
        end

        """;
    return checked("test.margin", text.formatted(warning) + blocks);
  }

  private static CheckedPolicy checked(String name, String text) {
    Diagnosed<CheckedPolicy> checked = PolicyChecker.check(SourceText.of(name, text));
    if (!checked.isPresent()) {
      throw new AssertionError(checked.diagnostics().toString());
    }
    return checked.get();
  }
}
