package org.plimsoll.whatif;

import java.util.Locale;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Spelled;

/** The answers told to people: the answer, then the account as it would be. */
public final class WhatIfText {
  private WhatIfText() {}

  /** Whether the order fits and why, then the totals behind it. */
  public static String of(PreTrade answer) {
    OrderRequest order = answer.order();
    String what =
        order.side().name().toLowerCase(Locale.ROOT)
            + " "
            + Spelled.number(order.quantity())
            + " "
            + order.instrument()
            + order.price().map(price -> " at " + Spelled.money(price)).orElse("");
    return what
        + ": "
        + answer.reason()
        + ".\n\nWith the order filled:\n\n"
        + Explanation.summary(answer.after());
  }

  /** How much may leave and why not more, then the totals behind it. */
  public static String of(Withdrawable answer) {
    boolean none = answer.quantity().signum() == 0;
    return Spelled.scaled(answer.quantity())
        + " "
        + answer.asset()
        + " may leave account "
        + answer.after().account()
        + ": "
        + answer.reason()
        + (none ? ".\n\nThe account as it is:\n\n" : ".\n\nWhen they have left:\n\n")
        + Explanation.summary(answer.after());
  }
}
