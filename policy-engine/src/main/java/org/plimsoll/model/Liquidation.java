package org.plimsoll.model;

import java.util.List;
import java.util.Optional;
import org.plimsoll.money.Exact;

/**
 * What is closed and sold when an account must be liquidated.
 *
 * <p>Conditions are figures that are 1 where they hold and 0 where not, so that both engines judge
 * them as they judge everything.
 *
 * @param statement the block
 * @param steps the steps, in the order written
 * @param ties how members of equal rank are ordered
 * @param cost what a closing costs, in the policy currency; nothing when absent
 * @param penalty what is charged on top; nothing when absent
 * @param stop 1 when the aim is reached
 * @param pause 1 when no step may be taken
 */
public record Liquidation(
    Statement statement,
    List<Step> steps,
    List<Offsets.Tie> ties,
    Optional<Figure> cost,
    Optional<Figure> penalty,
    Figure stop,
    Optional<Figure> pause) {

  /** What a step does. */
  public enum Action {
    /** Cancels open orders, all at once. */
    CANCEL("cancel", "orders"),
    /** Closes positions. */
    CLOSE("close", "positions"),
    /** Sells balances for the policy currency. */
    SELL("sell", "balances");

    private final String word;
    private final String set;

    Action(String word, String set) {
      this.word = word;
      this.set = set;
    }

    /** The word in the policy. */
    public String word() {
      return word;
    }

    /** What it is done to. */
    public String set() {
      return set;
    }
  }

  /**
   * One step.
   *
   * @param statement its statement; it applies to the members that the step takes
   * @param action what it does
   * @param rank what members are ordered by
   * @param highestFirst the direction
   * @param share the share of what was held at the start that goes at once, above 0 and at most 1
   * @param lot what quantities are multiples of; empty for the lot of the instrument
   * @param inLots false when members go whole, whatever their lot
   */
  public record Step(
      Statement statement,
      Action action,
      Figure rank,
      boolean highestFirst,
      Exact share,
      Optional<Exact> lot,
      boolean inLots) {}

  /** Copies the lists. */
  public Liquidation {
    steps = List.copyOf(steps);
    ties = List.copyOf(ties);
  }
}
