package org.plimsoll.version;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.Signer;
import org.plimsoll.version.ssh.SshSignature;

/** Reads what a store holds, and takes what comes signed. */
final class Intake {
  private final Path folder;
  private final InstantSource clock;
  private final Objects objects;
  private final Refs refs;
  private final Examiner examiner;

  Intake(Path folder, InstantSource clock, Objects objects, Refs refs, Examiner examiner) {
    this.folder = folder;
    this.clock = clock;
    this.objects = objects;
    this.refs = refs;
    this.examiner = examiner;
  }

  /** What the store holds now, every signature and every approval judged again. */
  History history() throws Refused {
    String head =
        refs.id(Layout.JOURNAL)
            .orElseThrow(
                () ->
                    new Refused(
                        "the store in " + folder + " is empty or has lost its journal",
                        "make one with plimsoll policy init, or fetch all its branches"));
    History history = new History();
    new Reading(new Setting(history, objects, examiner, false))
        .all(
            Journal.read(objects, head),
            (entry, why) -> {
              throw new Refused(
                  entry.ref() + ": " + why.getMessage(), "see plimsoll policy verify");
            });
    requireRefs(history, head);
    return history;
  }

  private void requireRefs(History history, String head) throws Refused {
    Map<String, String> wanted = new TreeMap<>(history.refs());
    wanted.put(Layout.JOURNAL, head);
    Map<String, String> found = refs.all();
    for (Map.Entry<String, String> ref : wanted.entrySet()) {
      if (!ref.getValue().equals(found.get(ref.getKey()))) {
        throw new Refused(
            ref.getKey()
                + " was moved or deleted outside of the store: it should be "
                + ref.getValue(),
            "take the store from a copy; see plimsoll policy verify");
      }
    }
  }

  private Setting setting(History history) {
    return new Setting(history, objects, examiner, true);
  }

  /** Judges what was signed and stores it. */
  Accepted accept(byte[] bytes, String signature) throws Refused {
    SshSignature read;
    try {
      read = SshSignature.of(signature);
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
    try (StoreLock lock = StoreLock.take(folder)) {
      Setting setting = setting(history());
      Instant now = clock.instant();
      return Signed.text(bytes).startsWith("tree ")
          ? proposal(setting, CommitText.of(bytes), read, now)
          : tag(setting, TagText.of(bytes), read, now);
    }
  }

  private Accepted proposal(Setting setting, CommitText commit, SshSignature signature, Instant now)
      throws Refused {
    byte[] stored = commit.signed(signature);
    new ProposalRules(setting).judge(CommitText.signedOf(stored), id(stored, true), now);
    return enter(setting.history(), Layout.MAIN, stored, true, now);
  }

  private Accepted tag(Setting setting, TagText tag, SshSignature signature, Instant now)
      throws Refused {
    byte[] stored = tag.signed(signature);
    String ref = Layout.TAGS + tag.name();
    String head = setting.history().journalHead();
    new Reading(setting)
        .judge(TagText.signedOf(stored), new Journal.Entry(ref, id(stored, false), now, head));
    return enter(setting.history(), ref, stored, false, now);
  }

  private static String id(byte[] stored, boolean commit) {
    try (Inserting compute = Objects.compute()) {
      return commit ? compute.commit(stored) : compute.tag(stored);
    }
  }

  private Accepted enter(History history, String ref, byte[] stored, boolean commit, Instant now)
      throws Refused {
    Setting.requireNotBefore(now, history.accepted(), "the last entry of the journal");
    Optional<String> before =
        history.journal().isEmpty() ? Optional.empty() : Optional.of(history.journalHead());
    String object;
    String journal;
    try (Inserting into = objects.insert()) {
      object = commit ? into.commit(stored) : into.tag(stored);
      into.tree(new TreeMap<>());
      journal = into.commit(Journal.bytes(before, ref, object, now));
    }
    refs.set(Map.of(ref, object, Layout.JOURNAL, journal));
    return new Accepted(ref, object, journal);
  }

  /**
   * Begins the store with its first people and keys: the root of trust. Whoever verifies later
   * compares the id of this commit with what was written down now.
   *
   * @param governance people.yaml and allowed-signers
   * @param signer the key of an operator among them
   * @return the commit and the activation, in this order
   */
  List<Accepted> begin(VersionFiles governance, Signer signer, String reason) throws Refused {
    try (StoreLock lock = StoreLock.take(folder)) {
      History history = new History();
      Setting setting = setting(history);
      Instant now = clock.instant();
      Governance first = Governance.read(governance.files());
      Person operator = first.holder(signer.publicKey(), now);
      byte[] stored;
      try (Inserting into = objects.insert()) {
        CommitText commit =
            new ProposalRules(setting)
                .draft(operator, Governance.NAME, governance, reason, now, into);
        stored = commit.signed(signer.sign(commit.payload()));
      }
      List<Accepted> done = new ArrayList<>();
      done.add(enter(history, Layout.MAIN, stored, true, now));
      Setting next = setting(new History());
      new Reading(next)
          .all(
              Journal.read(objects, done.get(0).journal()),
              (entry, why) -> {
                throw why;
              });
      Version version = next.history().line(Governance.NAME).proposals().lastKey();
      TagText tag =
          new ActivationRules(next, now)
              .draft(
                  Activation.Kind.ACTIVATE,
                  operator,
                  Governance.NAME,
                  version,
                  reason,
                  now,
                  next.history().journalHead());
      done.add(tag(next, tag, signer.sign(tag.payload()), now));
      return done;
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }
}
