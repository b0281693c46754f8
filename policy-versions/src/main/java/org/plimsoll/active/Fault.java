package org.plimsoll.active;

import java.time.Instant;
import java.util.List;
import org.plimsoll.active.Failure.Stage;

/** Ends the trial of a candidate at the first stage that refuses it. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final transient List<String> sentences;

  Fault(Stage stage, List<String> sentences) {
    super(sentences.get(0));
    this.stage = stage;
    this.sentences = List.copyOf(sentences);
  }

  Failure at(Instant at, Candidate candidate) {
    return new Failure(at, candidate.origin(), candidate.hash(), stage, sentences, 1);
  }
}
