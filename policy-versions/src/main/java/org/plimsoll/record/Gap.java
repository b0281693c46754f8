package org.plimsoll.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;

/** Counts the decisions that went unrecorded, so that the log can say so when it works again. */
final class Gap {
  private @Nullable Missed missed;

  /**
   * Decisions without a record.
   *
   * @param decisions how many
   * @param since when the first was taken
   * @param until when the last was taken
   */
  record Missed(long decisions, Instant since, Instant until) {
    JsonTree.Obj tree() {
      JsonTree inner =
          new JsonObject()
              .whole("decisions", decisions)
              .text("since", since.toString())
              .text("until", until.toString())
              .build();
      return new JsonObject().put("unrecorded", inner).build();
    }

    Missed and(Missed other) {
      return new Missed(
          decisions + other.decisions,
          since.isBefore(other.since) ? since : other.since,
          until.isAfter(other.until) ? until : other.until);
    }
  }

  synchronized void add(Instant at) {
    putBack(new Missed(1, at, at));
  }

  synchronized void putBack(Missed more) {
    missed = missed == null ? more : missed.and(more);
  }

  synchronized Optional<Missed> take() {
    Optional<Missed> taken = Optional.ofNullable(missed);
    missed = null;
    return taken;
  }

  synchronized long count() {
    return missed == null ? 0 : missed.decisions();
  }
}
