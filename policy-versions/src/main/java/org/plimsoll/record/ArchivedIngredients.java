package org.plimsoll.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.companion.Companions;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.source.SourceText;

/** Reads from the archive what a decision was made from. Safe for any number of threads. */
final class ArchivedIngredients {
  private final Archive archive;
  private final StrictReader reader = new StrictReader();
  private final PlimsollEngine engine = PlimsollEngine.create();
  private final Recent<String, Policy> policies = new Recent<>(16);
  private final Recent<String, MarketSnapshot> markets = new Recent<>(4);
  private final Recent<String, ParameterSet> parameters = new Recent<>(64);

  ArchivedIngredients(Archive archive) {
    this.archive = archive;
  }

  /** Something archived that cannot be used. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Replayed answer;

    Missing(Replayed answer) {
      super("an ingredient is missing");
      this.answer = answer;
    }

    Replayed answer() {
      return answer;
    }
  }

  AccountState account(String hash) throws Missing {
    return good(reader.readAccount(text("account", hash), DataFormat.JSON), "account", hash);
  }

  MarketSnapshot market(String hash) throws Missing {
    var known = markets.get(hash);
    return known.isPresent()
        ? known.get()
        : markets.put(
            hash, good(reader.readMarket(text("market", hash), DataFormat.JSON), "market", hash));
  }

  Policy policy(DecisionRecord.Archived from) throws Missing {
    String key = from.policy() + new TreeMap<>(from.beside());
    var known = policies.get(key);
    if (known.isPresent()) {
      return known.get();
    }
    Map<String, byte[]> beside = new TreeMap<>();
    for (Map.Entry<String, String> file : from.beside().entrySet()) {
      beside.put(file.getKey(), bytes("file " + file.getKey(), file.getValue()));
    }
    String text = text("policy", from.policy()).text();
    PolicySource source = PolicySource.of("policy.margin", text, Companions.of(beside));
    return policies.put(key, good(engine.compile(source), "policy", from.policy()));
  }

  ParameterSet parameters(DecisionRecord.Archived from, Instant asOf) throws Missing {
    Policy policy = policy(from);
    if (from.parameters().isEmpty()) {
      return policy.ownParameters();
    }
    String hash = from.parameters().get().hash();
    String key = from.policy() + hash + asOf;
    var known = parameters.get(key);
    if (known.isPresent()) {
      return known.get();
    }
    SourceText text = text("parameter file", hash);
    Diagnosed<ParameterSet> read =
        reader
            .readParameters(text, from.parameters().get().format())
            .then(file -> policy.parameters(file, text.name(), hash, asOf));
    return parameters.put(key, good(read, "parameter file", hash));
  }

  private static <T> T good(Diagnosed<T> read, String what, String hash) throws Missing {
    if (read.isPresent()) {
      return read.get();
    }
    String why =
        read.diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::message)
            .findFirst()
            .orElse("");
    throw new Missing(
        new Replayed.Impossible("the archived " + what + " " + hash + " is not accepted: " + why));
  }

  private SourceText text(String what, String hash) throws Missing {
    return SourceText.of(what, new String(bytes(what, hash), StandardCharsets.UTF_8));
  }

  private byte[] bytes(String what, String hash) throws Missing {
    Archive.Found found = archive.find(hash);
    if (found instanceof Archive.Found.Bytes bytes) {
      return bytes.bytes();
    }
    throw new Missing(
        found instanceof Archive.Found.Gone gone
            ? new Replayed.Erased(gone.erasure())
            : new Replayed.Impossible(what + ": " + ((Archive.Found.Bad) found).why()));
  }
}
