package org.plimsoll.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Set;
import org.plimsoll.whatif.OrderRequest;
import org.plimsoll.whatif.PreTrade;
import org.plimsoll.whatif.WhatIfJson;
import org.plimsoll.whatif.Withdrawable;

/**
 * What the account of a request may do. Requests are those of an evaluation with one key more; a
 * refused decision is an answer with status 200.
 */
final class WhatIfApi {
  private static final Set<String> ORDER_KEYS = and("order");
  private static final Set<String> ASSET_KEYS = and("asset");

  private final EvaluateApi evaluate;

  WhatIfApi(EvaluateApi evaluate) {
    this.evaluate = evaluate;
  }

  private static Set<String> and(String key) {
    Set<String> keys = new HashSet<>(EvaluateApi.KEYS);
    keys.add(key);
    return Set.copyOf(keys);
  }

  /** Whether {@code order}, such as {@code buy 2 BTC-PERP at 50_000}, would fit. */
  void preTrade(Context context) {
    Request request = Request.of(context, ORDER_KEYS);
    OrderRequest order = Request.orProblem("order", OrderRequest.parse(request.text("order")));
    Question asked = evaluate.question(request);
    PreTrade answer =
        asked
            .policy()
            .preTrade(asked.account(), asked.market(), asked.parameters(), asked.asOf(), order);
    Answer.json(context, WhatIfJson.tree(answer));
  }

  /** How much of {@code asset} may leave. */
  void withdrawable(Context context) {
    Request request = Request.of(context, ASSET_KEYS);
    String asset = request.text("asset");
    Question asked = evaluate.question(request);
    Withdrawable answer =
        asked
            .policy()
            .withdrawable(asked.account(), asked.market(), asked.parameters(), asked.asOf(), asset);
    Answer.json(context, WhatIfJson.tree(answer));
  }
}
