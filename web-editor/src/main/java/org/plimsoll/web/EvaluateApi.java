package org.plimsoll.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.explain.Explanation;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;

/** Decides about the account of a request, and says why. */
final class EvaluateApi {
  /** The keys of a request that asks about an account. */
  static final Set<String> KEYS = Set.of("policy", "account", "market", "parameters", "asOf");

  private static final Set<String> EXPLAIN_KEYS =
      Set.of("policy", "against", "account", "market", "parameters", "asOf");

  private final PolicyLibrary library;
  private final PlimsollEngine engine = PlimsollEngine.create();
  private final StrictReader reader = new StrictReader();

  EvaluateApi(PolicyLibrary library) {
    this.library = library;
  }

  /** Answers the decision in its canonical form. */
  void evaluate(Context context) {
    Decision decision = question(Request.of(context, KEYS)).decision();
    Answer.bytes(context, "application/json", DecisionJson.bytes(decision));
  }

  /**
   * Answers the decision as people read it, with its derivation; with {@code against}, also what
   * that policy decides about the same.
   */
  void explain(Context context) {
    Request request = Request.of(context, EXPLAIN_KEYS);
    Question asked = question(request);
    Decision decision = asked.decision();
    JsonObject out =
        new JsonObject()
            .put("shown", Explanation.shown(decision))
            .put("explanation", Explanation.json(decision));
    if (request.has("against")) {
      Policy against = policy(request, "against");
      ParameterSet parameters = parameters(request, against, asked.asOf());
      Decision other = against.evaluate(asked.account(), asked.market(), parameters, asked.asOf());
      out.put("compared", Explanation.compared(other, decision));
    }
    Answer.json(context, out.build());
  }

  /** What a request asks about. */
  Question question(Request request) {
    Policy policy = policy(request, "policy");
    MarketSnapshot market = request.file("market", reader::readMarket);
    AccountState account = request.file("account", reader::readAccount);
    Instant asOf =
        request.optional("asOf").map(text -> instant(request, text)).orElse(market.asOf());
    return new Question(policy, account, market, parameters(request, policy, asOf), asOf);
  }

  /** A name of the library, or the text of a policy: a text has lines. */
  private Policy policy(Request request, String key) {
    String named = request.text(key);
    Optional<LibraryPolicy> known = library.find(named);
    if (known.isPresent()) {
      return Request.orProblem(key, known.get().compiled());
    }
    if (!named.contains("\n")) {
      String near = Nearest.hint(named, library.all().stream().map(LibraryPolicy::name).toList());
      throw request.wrong(
          key, "there is no policy of that name" + (near.isEmpty() ? "" : "; " + near));
    }
    return Request.orProblem(key, engine.compile(PolicySource.of(key, named)));
  }

  private ParameterSet parameters(Request request, Policy policy, Instant asOf) {
    if (!request.has("parameters")) {
      return policy.ownParameters();
    }
    return request.file(
        "parameters",
        (text, format) -> {
          String hash = Sha256.hex(text.text().getBytes(StandardCharsets.UTF_8));
          Diagnosed<ParameterSet> values =
              reader
                  .readParameters(text, format)
                  .then(file -> policy.parameters(file, text.name(), hash, asOf));
          return values;
        });
  }

  private static Instant instant(Request request, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      throw request.wrong("asOf", "`asOf` must be an instant such as 2026-12-12T10:00:00Z");
    }
  }
}
