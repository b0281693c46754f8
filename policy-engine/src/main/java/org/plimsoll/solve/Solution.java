package org.plimsoll.solve;

import java.util.List;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * The price at which two amounts meet.
 *
 * @param price the price
 * @param gap the first amount less the second where the stretch begins, and its slope
 * @param from where the stretch begins
 * @param jump true when one passes the other by a jump, so that they never are equal
 */
public record Solution(Exact price, Exact gap, Exact slope, Exact from, boolean jump) {

  /**
   * How the price follows from the straight line it lies on; a jump and two amounts that stay equal
   * are not told further.
   */
  public TraceNode trace(TypedExpression.Solving node) {
    String unit = node.type().traceUnit();
    if (jump || slope.signum() == 0) {
      String label = node.text() + (jump ? ", which one passes by a jump" : "");
      return TraceNode.leaf(label, Operation.GIVEN, price, unit);
    }
    String amounts = node.left().text() + " less " + node.right().text();
    String money = node.left().type().traceUnit();
    TraceNode lacking =
        TraceNode.leaf(
            "-(" + amounts + ") at a price of 0, along the same line",
            Operation.GIVEN,
            slope.times(from).minus(gap),
            money);
    TraceNode change =
        TraceNode.leaf(
            "change of " + amounts + " per unit of price", Operation.GIVEN, slope, "unit");
    return TraceNode.of(node.text(), Operation.QUOTIENT, price, unit, List.of(lacking, change));
  }
}
