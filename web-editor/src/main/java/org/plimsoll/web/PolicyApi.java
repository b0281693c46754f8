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

  /** The text of one policy; its {@code ETag} names the very text. */
  void text(Context context) {
    LibraryPolicy policy = named(context.pathParam("name"));
    context.header("ETag", policy.entityTag());
    if (policy.entityTag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType("text/plain; charset=utf-8").result(policy.text());
    }
  }

  /** What a policy can be tried on. */
  void samples(Context context) {
    String name = context.queryParam("policy");
    if (name == null) {
      throw Problem.of(400, "Say of which policy: /api/v1/samples?policy=NAME");
    }
    LibraryPolicy policy = named(name);
    Answer.json(
        context,
        new JsonObject()
            .text("policy", policy.name())
            .list("accounts", policy.accounts().stream().map(PolicyApi::sample).toList())
            .list("markets", policy.markets().stream().map(PolicyApi::sample).toList())
            .build());
  }

  private static JsonTree sample(Sample sample) {
    return new JsonObject()
        .text("name", sample.name())
        .text("title", sample.title())
        .text("text", sample.text())
        .build();
  }

  private LibraryPolicy named(String name) {
    return library.find(name).orElseThrow(() -> Problem.of(404, "There is no policy of that name"));
  }

  void check(Context context) {
    Request request = Request.of(context, Set.of("name", "text"));
    PolicySource source = PolicySource.of(request.text("name"), request.text("text"));
    List<Diagnostic> diagnostics = engine.compile(source).diagnostics();
    Answer.json(
        context, new JsonObject().put("diagnostics", DiagnosticJson.tree(diagnostics)).build());
  }
}
