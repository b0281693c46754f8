package org.plimsoll.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private Routes() {}

  static void add(RoutesConfig routes, PolicyLibrary library) {
    PolicyApi policies = new PolicyApi(library);
    EvaluateApi evaluate = new EvaluateApi(library);
    WhatIfApi whatIf = new WhatIfApi(evaluate);
    PageFiles page = new PageFiles();

    routes.before(Guard::check);
    routes.get("/", page::start);
    routes.get("/page/{file}", page::file);
    routes.get("/health/live", context -> Answer.text(context, "live"));
    routes.get("/health/ready", policies::ready);
    routes.get("/api/v1/policies", policies::list);
    routes.get("/api/v1/policies/<name>", policies::text);
    routes.get("/api/v1/samples", policies::samples);
    routes.post("/api/v1/check", policies::check);
    routes.post("/api/v1/evaluate", evaluate::evaluate);
    routes.post("/api/v1/explain", evaluate::explain);
    routes.post("/api/v1/pretrade", whatIf::preTrade);
    routes.post("/api/v1/withdrawable", whatIf::withdrawable);

    routes.exception(Problem.class, (problem, context) -> problem.answer(context));
    routes.exception(HttpResponseException.class, (found, context) -> refuse(found, context));
    routes.exception(Exception.class, (bug, context) -> bug(bug, context));
  }

  /** What Javalin itself refuses: an unknown address, a method that does not fit. */
  private static void refuse(HttpResponseException found, Context context) {
    String title = found.getStatus() == 404 ? "There is nothing at this address" : "Refused";
    Problem.of(found.getStatus(), title).answer(context);
  }

  /** The log tells us what happened, the answer only that it did. */
  private static void bug(Exception bug, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), bug);
    Problem.of(500, "This is a bug of ours; the server's log says more").answer(context);
  }
}
