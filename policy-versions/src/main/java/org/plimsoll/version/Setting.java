package org.plimsoll.version;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What judging a commit or tag rests on.
 *
 * @param history what was accepted before
 * @param objects the objects of the repository
 * @param examiner compiles and tests
 * @param deep false where what was compiled and tested when it was accepted is believed
 */
record Setting(History history, Objects objects, Examiner examiner, boolean deep) {
  private static final Duration EARLIER = Duration.ofHours(24);
  private static final Duration LATER = Duration.ofMinutes(5);

  /** The files of a proposal. */
  VersionFiles files(Proposal proposal) throws Refused {
    return Layout.files(objects, proposal.tree(), proposal.policy());
  }

  /** The files a commit proposed. */
  VersionFiles files(Line line, Version version) throws Refused {
    return files(line.proposal(version));
  }

  /** Refuses a date that is not near the store's own: dates decide whether a key counts. */
  static void requireNear(Instant said, Instant accepted) throws Refused {
    if (said.isBefore(accepted.minus(EARLIER)) || said.isAfter(accepted.plus(LATER))) {
      throw new Refused(
          "it is dated " + said + ", and the store's clock says " + accepted,
          "sign it with the date of today; it must arrive within 24 hours");
    }
  }

  static void requireNotBefore(Instant said, Instant earlier, String what) throws Refused {
    if (said.isBefore(earlier.truncatedTo(ChronoUnit.SECONDS))) {
      throw new Refused(
          "it is dated " + said + ", before " + what + " of " + earlier,
          "check the clock of the machine that signs");
    }
  }

  static void requireRole(Person person, Role role, String act) throws Refused {
    if (!person.is(role)) {
      throw new Refused(
          person.name() + " is no " + role.word() + ", and only those may " + act,
          "ask somebody who is, or have the role added to people.yaml by a proposal");
    }
  }
}
