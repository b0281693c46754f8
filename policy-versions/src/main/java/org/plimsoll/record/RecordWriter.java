package org.plimsoll.record;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plimsoll.data.AccountJson;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.data.MarketJson;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.MarketSnapshot;

/** Makes the entry of a decision, after what it was made from is safe in the archive. */
final class RecordWriter {
  static final String TRACE = "trace";

  private final Archive archive;
  private final boolean traces;

  /** What was archived last: many decisions share a policy, its parameters and a market. */
  private volatile Shared<Ingredients.PolicyText, JsonTree.Obj> policy = new Shared<>(null, null);

  private volatile Shared<Ingredients.ParameterText, String> parameters = new Shared<>(null, null);
  private volatile Shared<MarketSnapshot, String> market = new Shared<>(null, null);

  RecordWriter(Archive archive, boolean traces) {
    this.archive = archive;
    this.traces = traces;
  }

  JsonTree.Obj entry(
      Decision decision, Circumstances circumstances, Ingredients ingredients, Instant decidedAt)
      throws IOException {
    JsonTree.Obj whole = DecisionJson.tree(decision);
    return new JsonObject()
        .text("decidedAt", decidedAt.toString())
        .text("policyAge", circumstances.policyAge().toString())
        .whole("activation", circumstances.activation())
        .text("policyCheckedAt", circumstances.policyCheckedAt().toString())
        .text("because", circumstances.because())
        .put("archive", archived(ingredients))
        .put("decision", traces ? whole : withoutTrace(whole))
        .text("decisionHash", CanonicalJson.hash(whole))
        .build();
  }

  static JsonTree.Obj withoutTrace(JsonTree.Obj decision) {
    Map<String, JsonTree> members = new LinkedHashMap<>(decision.members());
    members.remove(TRACE);
    return new JsonTree.Obj(members);
  }

  private JsonTree archived(Ingredients ingredients) throws IOException {
    JsonObject out = new JsonObject();
    policy(ingredients.policy()).members().forEach(out::put);
    if (ingredients.parameters().isPresent()) {
      Ingredients.ParameterText text = ingredients.parameters().get();
      out.text("parameters", parameters(text)).text("parametersFormat", text.format().name());
    }
    return out.text("account", archive.keep(AccountJson.bytes(ingredients.account())))
        .text("market", market(ingredients.market()))
        .build();
  }

  private JsonTree.Obj policy(Ingredients.PolicyText text) throws IOException {
    Shared<Ingredients.PolicyText, JsonTree.Obj> last = policy;
    if (!last.isOf(text)) {
      JsonObject out = new JsonObject().text("policy", archive.keep(text.bytes()));
      JsonObject beside = new JsonObject();
      for (Map.Entry<String, byte[]> file : text.beside().entrySet()) {
        beside.text(file.getKey(), archive.keep(file.getValue()));
      }
      out.put("beside", beside.build());
      last = new Shared<>(text, out.build());
      policy = last;
    }
    return last.made();
  }

  private String parameters(Ingredients.ParameterText text) throws IOException {
    Shared<Ingredients.ParameterText, String> last = parameters;
    if (!last.isOf(text)) {
      last = new Shared<>(text, archive.keep(text.bytes()));
      parameters = last;
    }
    return last.made();
  }

  private String market(MarketSnapshot snapshot) throws IOException {
    Shared<MarketSnapshot, String> last = market;
    if (!last.isOf(snapshot)) {
      last = new Shared<>(snapshot, archive.keep(MarketJson.bytes(snapshot)));
      market = last;
    }
    return last.made();
  }
}
