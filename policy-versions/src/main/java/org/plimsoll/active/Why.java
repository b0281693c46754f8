package org.plimsoll.active;

/**
 * Why a version decided.
 *
 * @param rule the rule that chose it
 * @param words the same in a sentence
 */
public record Why(Rule rule, String words) {

  /** What can choose a version. */
  public enum Rule {
    /** It is the newest one that is effective. */
    NEWEST("newest"),
    /** All positions were opened before the newer one, which leaves them with this one for now. */
    EXISTING_POSITIONS("existing positions"),
    /** The account is in the middle of a liquidation, and the newer version names this one. */
    RUNNING_LIQUIDATION("running liquidation");

    private final String word;

    Rule(String word) {
      this.word = word;
    }

    /** The rule in a word or two, as records write it. */
    public String word() {
      return word;
    }
  }
}
