package org.plimsoll.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.PolicySource;
import org.plimsoll.data.DiagnosticJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.diagnostic.Diagnostic;

/** Lists policies and checks texts. */
final class PolicyApi {
  private final PolicyLibrary library;
  private final PlimsollEngine engine = PlimsollEngine.create();

  PolicyApi(PolicyLibrary library) {
    this.library = library;
  }

  /** Ready once there is a policy to decide by. */
  void ready(Context context) {
    if (library.all().stream().noneMatch(policy -> policy.compiled().isPresent())) {
      throw Problem.of(503, "No policy is ready");
    }
    Answer.text(context, "ready");
  }

  void list(Context context) {
    List<JsonTree> policies = library.all().stream().map(PolicyApi::entry).toList();
    Answer.json(context, new JsonObject().list("policies", policies).build());
  }

  private static JsonTree entry(LibraryPolicy policy) {
    JsonObject out = new JsonObject().text("name", policy.name());
    policy
        .compiled()
        .value()
        .ifPresent(
            compiled ->
                out.text("policy", compiled.header().name())
                    .text("title", compiled.header().title())
                    .text("version", compiled.header().version())
                    .text("hash", compiled.hash()));
    return out.text("text", policy.text())
        .put("diagnostics", DiagnosticJson.tree(policy.compiled().diagnostics()))
        .build();
  }

  void check(Context context) {
    Request request = Request.of(context, Set.of("name", "text"));
    PolicySource source = PolicySource.of(request.text("name"), request.text("text"));
    List<Diagnostic> diagnostics = engine.compile(source).diagnostics();
    Answer.json(
        context, new JsonObject().put("diagnostics", DiagnosticJson.tree(diagnostics)).build());
  }
}
