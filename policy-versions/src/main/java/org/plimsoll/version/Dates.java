package org.plimsoll.version;

import java.time.Instant;
import java.util.Optional;

/** The dates of a version beside those of the version before: no gap, and none overtaken. */
final class Dates {
  private final Setting setting;
  private final Line line;
  private final Proposal proposal;

  Dates(Setting setting, Line line, Proposal proposal) {
    this.setting = setting;
    this.line = line;
    this.proposal = proposal;
  }

  /** Refuses dates under which nothing, or an older version, would decide. */
  void require(Instant effective, Instant now) throws Refused {
    Optional<Instant> expires = setting.examiner().header(setting.files(proposal)).expires();
    if (expires.isPresent() && !expires.get().isAfter(effective)) {
      throw new Refused(
          "version "
              + proposal.version()
              + " expires on "
              + expires.get()
              + ", before it could decide anything",
          "give it a later date, under the next number");
    }
    Optional<Activation> before = line.inForce();
    if (before.isPresent()) {
      requireNotOvertaken(before.get(), effective);
      requireNoGap(before.get(), effective, now);
    }
  }

  private void requireNotOvertaken(Activation before, Instant effective) throws Refused {
    if (effective.isBefore(before.effective())) {
      throw new Refused(
          "version "
              + proposal.version()
              + " would be effective from "
              + effective
              + ", and version "
              + before.version()
              + " takes over on "
              + before.effective(),
          "give it a date after that, or roll back first");
    }
  }

  private void requireNoGap(Activation before, Instant effective, Instant now) throws Refused {
    Optional<Instant> ends =
        setting.examiner().header(setting.files(line, before.version())).expires();
    if (ends.isPresent() && ends.get().isBefore(effective) && effective.isAfter(now)) {
      throw new Refused(
          "version "
              + before.version()
              + " expires on "
              + ends.get()
              + ", and version "
              + proposal.version()
              + " is effective only from "
              + effective
              + ": nothing would decide between",
          "give it an earlier date, under the next number");
    }
  }
}
