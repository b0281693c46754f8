package org.plimsoll.whatif;

import java.util.stream.Collectors;
import org.plimsoll.decision.Decision;

/** Why a decision is refused. */
final class Refusal {
  private Refusal() {}

  /** The reasons of a refused decision, each with its field and line where there are any. */
  static String of(Decision refused) {
    return refused.reasons().stream().map(Refusal::told).collect(Collectors.joining("; "));
  }

  private static String told(Decision.Reason reason) {
    String field = reason.amounts().getOrDefault("field", "");
    String line = reason.line() > 0 ? "line " + reason.line() : "";
    String place = field + (field.isEmpty() || line.isEmpty() ? "" : ", ") + line;
    return reason.text() + (place.isEmpty() ? "" : " (" + place + ")");
  }
}
