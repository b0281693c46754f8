package org.plimsoll.liquidate;

import java.util.List;
import org.plimsoll.model.Liquidation;
import org.plimsoll.money.Exact;

/**
 * What a liquidation does.
 *
 * @param closings what is closed and sold, in order
 * @param result how it ends
 * @param deficit what equity lacks to the maintenance margin at the end; at least 0
 * @param words why it ends, in one sentence
 */
public record LiquidationPlan(List<Closed> closings, Result result, Exact deficit, String words) {

  /** How a liquidation ends. */
  public enum Result {
    /** The aim of the policy is reached. */
    RESTORED,
    /** Nothing is left whose closing would help. */
    EXHAUSTED,
    /** The policy pauses. */
    PAUSED,
    /** No further step can be told. */
    REFUSED
  }

  /**
   * Something closed, sold or cancelled. Closings of one step are made together; the state behind
   * them is that of the whole step.
   *
   * @param step counts the steps from 1
   * @param action what is done
   * @param subject the instrument or asset; of an order its instrument
   * @param quantity contracts or units that go, above 0
   * @param price the price at which they go, in the policy currency per unit
   * @param releases by how much the step lowers the requirement at maintenance
   * @param cost cost and penalty of this closing
   * @param equityAfter equity behind the step
   * @param maintenanceAfter requirement at maintenance behind the step
   * @param statement the step of the policy
   * @param line its line
   * @param rank what it was ranked by
   */
  public record Closed(
      int step,
      Liquidation.Action action,
      String subject,
      Exact quantity,
      Exact price,
      Exact releases,
      Exact cost,
      Exact equityAfter,
      Exact maintenanceAfter,
      String statement,
      int line,
      Exact rank) {}

  /** Copies the list. */
  public LiquidationPlan {
    closings = List.copyOf(closings);
  }
}
