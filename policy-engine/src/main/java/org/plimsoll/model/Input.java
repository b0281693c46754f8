package org.plimsoll.model;

import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * Something a policy expects from outside beyond what things have anyway.
 *
 * @param name its name in the policy
 * @param of what it belongs to
 * @param type its type
 * @param giver who gives it
 * @param notOlderThan the greatest age in seconds, when one is set
 * @param lowest the lowest value accepted
 * @param highest the highest value accepted
 * @param whenAbsent what stands in when it is not given; empty to refuse
 * @param line where it is declared
 */
public record Input(
    String name,
    Subject of,
    ValueType type,
    Giver giver,
    Optional<Exact> notOlderThan,
    Optional<Exact> lowest,
    Optional<Exact> highest,
    Optional<String> whenAbsent,
    int line) {

  /** What an input belongs to. */
  public enum Subject {
    /** The account. */
    ACCOUNT("account"),
    /** A balance. */
    BALANCE("balance"),
    /** An asset. */
    ASSET("asset"),
    /** A position. */
    POSITION("position"),
    /** An instrument. */
    INSTRUMENT("instrument"),
    /** An underlying. */
    UNDERLYING("underlying");

    private final String word;

    Subject(String word) {
      this.word = word;
    }

    /** The word in the column {@code of}. */
    public String word() {
      return word;
    }
  }

  /** Who gives an input. */
  public enum Giver {
    /** The market snapshot's figures. */
    MARKET("market"),
    /** The exchange: attributes of account, asset, instrument, balance or position. */
    EXCHANGE("exchange"),
    /** The trader: settings of the account or the position. */
    TRADER("trader");

    private final String word;

    Giver(String word) {
      this.word = word;
    }

    /** The word in the column {@code given by}. */
    public String word() {
      return word;
    }
  }

  /** True when statements may be chosen by it: its values are names. */
  public boolean isKey() {
    return type instanceof ValueType.Named;
  }

  /** The key under which data files hold it: {@code open-interest} is {@code openInterest}. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String part : name.split("-", -1)) {
      key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return key.toString();
  }
}
