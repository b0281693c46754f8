package org.plimsoll.record;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.JsonTree;
import org.plimsoll.record.chain.Picked;

/**
 * The record of a decision, as read from a line of the log.
 *
 * @param sequence its sequence
 * @param account the account decided about
 * @param engine the version of the semantics that decided
 * @param archive where that which it was made from lies
 * @param decision the decision as recorded, with or without its trace
 * @param decisionHash SHA-256 of the whole decision, trace included
 * @param line all of the line
 */
public record DecisionRecord(
    long sequence,
    String account,
    String engine,
    Archived archive,
    JsonTree.Obj decision,
    String decisionHash,
    JsonTree.Obj line) {

  /**
   * Hashes of archived bytes.
   *
   * @param policy of the policy's text
   * @param beside of the files beside it, by name
   * @param parameters of the parameter file, if there was one
   * @param account of the account
   * @param market of the market
   */
  public record Archived(
      String policy,
      Map<String, String> beside,
      Optional<Parameters> parameters,
      String account,
      String market) {
    /** Copies the map. */
    public Archived {
      beside = Map.copyOf(beside);
    }
  }

  /** A parameter file by its hash, and how it is written. */
  public record Parameters(String hash, DataFormat format) {}

  /** The record that {@code line} is; nothing when it is another entry, or none. */
  public static Optional<DecisionRecord> parse(byte[] line) {
    return Picked.parse(line)
        .filter(in -> in.object("decision").isPresent())
        .flatMap(DecisionRecord::of);
  }

  private static Optional<DecisionRecord> of(Picked in) {
    try {
      Picked decision = in.object("decision").orElseThrow();
      return Optional.of(
          new DecisionRecord(
              in.whole("sequence").orElseThrow(),
              decision.text("account").orElseThrow(),
              decision.text("engine").orElseThrow(),
              archived(in.object("archive").orElseThrow()),
              decision.object(),
              in.text("decisionHash").orElseThrow(),
              in.object()));
    } catch (NoSuchElementException | IllegalArgumentException notARecord) {
      return Optional.empty();
    }
  }

  private static Archived archived(Picked in) {
    Map<String, String> beside = new TreeMap<>();
    in.object("beside")
        .ifPresent(
            files ->
                files
                    .object()
                    .members()
                    .keySet()
                    .forEach(name -> beside.put(name, hash(files, name))));
    return new Archived(
        hash(in, "policy"),
        beside,
        in.text("parameters").isPresent()
            ? Optional.of(
                new Parameters(
                    hash(in, "parameters"),
                    DataFormat.valueOf(in.text("parametersFormat").orElseThrow())))
            : Optional.empty(),
        hash(in, "account"),
        hash(in, "market"));
  }

  private static String hash(Picked in, String key) {
    return in.text(key).filter(Archive::isHash).orElseThrow();
  }
}
