package org.plimsoll.version;

import java.time.Instant;
import org.plimsoll.version.ssh.AllowedSigners.Entry;

/** What may change between one governance and the next. Nobody vanishes and no key comes back. */
final class GovernanceChange {
  private final Governance before;
  private final Governance after;

  GovernanceChange(Governance before, Governance after) {
    this.before = before;
    this.after = after;
  }

  /** Refuses a change that would hide who did what. */
  void check(Instant at) throws Refused {
    for (Person person : before.people().people()) {
      check(person);
    }
    for (Entry entry : before.signers().entries()) {
      check(entry);
    }
    after.requireWorkable(at);
  }

  private void check(Person person) throws Refused {
    Person now =
        after
            .people()
            .byId(person.id())
            .orElseThrow(
                () ->
                    new Refused(
                        "`" + person.id() + "` is missing from people.yaml",
                        "people stay in the file for those who read old records; take the roles"
                            + " away instead: roles: []"));
    if (!now.email().equals(person.email())) {
      throw new Refused(
          "the email of `"
              + person.id()
              + "` changes from "
              + person.email()
              + " to "
              + now.email(),
          "old signatures are found by the email; add a new person with the new email instead");
    }
  }

  private void check(Entry old) throws Refused {
    Entry now =
        after
            .signers()
            .of(old.key())
            .orElseThrow(
                () ->
                    new Refused(
                        "the key "
                            + old.key().fingerprint()
                            + " of "
                            + old.principal()
                            + " is missing from allowed-signers",
                        "a key is never deleted; end it with valid-before"));
    if (!now.principal().equals(old.principal()) || !now.validAfter().equals(old.validAfter())) {
      throw new Refused(
          "the key " + old.key().fingerprint() + " changes its person or its valid-after date",
          "leave the line as it is; only valid-before may be added or come earlier");
    }
    boolean ended = old.validBefore().isPresent();
    if (ended && now.validBefore().map(b -> b.isAfter(old.validBefore().get())).orElse(true)) {
      throw new Refused(
          "the key "
              + old.key().fingerprint()
              + " of "
              + old.principal()
              + " would count again"
              + " after "
              + old.validBefore().get(),
          "an ended key stays ended; give the person a new key");
    }
  }
}
