package org.plimsoll.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;

/**
 * Decides again what was decided, from the archived policy, parameters, account and market. Safe
 * for any number of threads.
 */
public final class Replay {
  private final ArchivedIngredients ingredients;

  /** Replays from {@code archive}; what decisions share is read and compiled once. */
  public Replay(Archive archive) {
    this.ingredients = new ArchivedIngredients(archive);
  }

  /** Decides again and compares. */
  public Replayed replay(DecisionRecord record) {
    if (!record.engine().equals(Decision.ENGINE)) {
      return new Replayed.Impossible(
          "it was decided by the semantics `"
              + record.engine()
              + "`, and this release knows only `"
              + Decision.ENGINE
              + "`; replay it with a release that knows them (`plimsoll --version` tells)");
    }
    try {
      return compared(record, decide(record));
    } catch (ArchivedIngredients.Missing e) {
      return e.answer();
    } catch (DateTimeException e) {
      return new Replayed.Impossible("the record's `asOf` is no instant, so it was changed");
    }
  }

  private Decision decide(DecisionRecord record) throws ArchivedIngredients.Missing {
    JsonTree asOf = record.decision().members().getOrDefault("asOf", new JsonTree.Text(""));
    Instant instant = Instant.parse(asOf instanceof JsonTree.Text text ? text.value() : "");
    DecisionRecord.Archived from = record.archive();
    return ingredients
        .policy(from)
        .evaluate(
            ingredients.account(from.account()),
            ingredients.market(from.market()),
            ingredients.parameters(from, instant),
            instant);
  }

  private static Replayed compared(DecisionRecord record, Decision decision) {
    JsonTree.Obj whole = DecisionJson.tree(decision);
    boolean traced = record.decision().get(RecordWriter.TRACE).isPresent();
    JsonTree.Obj shown = traced ? whole : RecordWriter.withoutTrace(whole);
    boolean sameHash = CanonicalJson.hash(whole).equals(record.decisionHash());
    if (!CanonicalJson.text(shown).equals(CanonicalJson.text(record.decision()))) {
      return new Replayed.Different(Differences.between(record.decision(), shown));
    }
    return sameHash ? new Replayed.Equal() : new Replayed.Different(List.of(derivation(record)));
  }

  /** Every figure agrees, and the hash over figures and derivation does not. */
  private static Replayed.Difference derivation(DecisionRecord record) {
    return new Replayed.Difference(
        RecordWriter.TRACE,
        "a decision with the hash " + record.decisionHash(),
        "the same figures with another derivation");
  }
}
