package org.plimsoll.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the store came to, entry by entry of its journal. */
final class History {
  private final SortedMap<String, Line> lines = new TreeMap<>();
  private final List<String> journal = new ArrayList<>();
  private final Map<String, String> refs = new TreeMap<>();
  private Optional<Governance> governance = Optional.empty();
  private Optional<Proposal> main = Optional.empty();
  private Instant accepted = Instant.EPOCH;
  private Instant lastAct = Instant.EPOCH;

  /** Who may do what now. */
  Governance governance() throws Refused {
    return governance.orElseThrow(
        () -> new Refused("the store has no governance", "make it with plimsoll policy init"));
  }

  boolean isEmpty() {
    return governance.isEmpty();
  }

  /** The line of a policy; a new one when nothing is known by that name. */
  Line line(String policy) {
    Line known = lines.get(policy);
    return known == null ? new Line(policy) : known;
  }

  SortedMap<String, Line> lines() {
    return lines;
  }

  private Line opened(String policy) {
    return lines.computeIfAbsent(policy, Line::new);
  }

  /** The last proposal of all. */
  Optional<Proposal> main() {
    return main;
  }

  /** The ids of the journal's commits, oldest first. */
  List<String> journal() {
    return journal;
  }

  String journalHead() {
    return journal.isEmpty() ? "none" : journal.get(journal.size() - 1);
  }

  /** When the last entry was accepted. */
  Instant accepted() {
    return accepted;
  }

  /** When the last act of any policy was signed. */
  Instant lastAct() {
    return lastAct;
  }

  /** Every ref the store should have, but the journal itself. */
  Map<String, String> refs() {
    return refs;
  }

  void add(Proposal proposal) {
    main = Optional.of(proposal);
    opened(proposal.policy()).add(proposal);
  }

  void add(Line.Ballot ballot) {
    opened(ballot.vote().policy()).add(ballot);
  }

  void add(Activation activation) {
    opened(activation.policy()).add(activation);
    lastAct = activation.at();
  }

  void govern(Governance now) {
    governance = Optional.of(now);
  }

  void entered(Journal.Entry entry) {
    refs.put(entry.ref(), entry.object());
    journal.add(entry.commit());
    accepted = entry.accepted();
  }
}
