package org.plimsoll.record;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.data.DataFormat;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;

/**
 * What a decision was made from, so that it can be made again.
 *
 * @param policy the text of the policy and the files beside it
 * @param parameters the parameter file; empty when the policy's own values held
 * @param account the account
 * @param market the market
 */
public record Ingredients(
    PolicyText policy,
    Optional<ParameterText> parameters,
    AccountState account,
    MarketSnapshot market) {

  /**
   * A policy as it was compiled. The files' bytes are not copied and must not be changed.
   *
   * @param text its text
   * @param beside the files beside it that it names, by their bare names
   */
  public record PolicyText(String text, SortedMap<String, byte[]> beside) {
    /** Sorts the files by name. */
    public PolicyText(String text, Map<String, byte[]> beside) {
      this(text, new TreeMap<>(beside));
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * A parameter file.
   *
   * @param text what it says
   * @param format how it says it: YAML or JSON
   */
  public record ParameterText(String text, DataFormat format) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
