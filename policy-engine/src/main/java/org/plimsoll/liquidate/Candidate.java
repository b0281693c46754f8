package org.plimsoll.liquidate;

import java.util.List;
import org.plimsoll.money.Exact;

/**
 * What one step could close: a member by itself, or with the legs it is paired with.
 *
 * @param trades what goes; the member first
 * @param costs cost and penalty of each trade
 * @param rank what the member is ranked by
 * @param lot what quantities of the member are multiples of; zero when it goes whole
 */
record Candidate(List<Trade> trades, List<Exact> costs, Exact rank, Exact lot) {

  Trade first() {
    return trades.get(0);
  }

  Exact cost() {
    return costs.stream().reduce(Exact.ZERO, Exact::plus);
  }
}
