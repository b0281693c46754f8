package org.plimsoll.whatif;

import java.util.Locale;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.DecisionJson;

/** The answers as JSON: amounts are decimal texts, decisions are whole, absent is left out. */
public final class WhatIfJson {
  private WhatIfJson() {}

  /** {@code order, fits, reason, initialMarginAdded, excessLeft, before, after}. */
  public static JsonTree.Obj tree(PreTrade answer) {
    JsonObject out =
        new JsonObject()
            .put("order", order(answer.order()))
            .flag("fits", answer.fits())
            .text("reason", answer.reason());
    answer
        .initialMarginAdded()
        .ifPresent(added -> out.text("initialMarginAdded", added.toPlainString()));
    answer.excessLeft().ifPresent(left -> out.text("excessLeft", left.toPlainString()));
    return out.put("before", DecisionJson.tree(answer.before()))
        .put("after", DecisionJson.tree(answer.after()))
        .build();
  }

  /** {@code asset, quantity, reason, after}. */
  public static JsonTree.Obj tree(Withdrawable answer) {
    return new JsonObject()
        .text("asset", answer.asset())
        .text("quantity", answer.quantity().toPlainString())
        .text("reason", answer.reason())
        .put("after", DecisionJson.tree(answer.after()))
        .build();
  }

  private static JsonTree order(OrderRequest order) {
    JsonObject out =
        new JsonObject()
            .text("instrument", order.instrument())
            .text("side", order.side().name().toLowerCase(Locale.ROOT))
            .text("quantity", order.quantity().toPlainString());
    order.price().ifPresent(price -> out.text("price", price.toPlainString()));
    return out.build();
  }
}
