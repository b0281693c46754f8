package org.plimsoll.version;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.version.ssh.SshPublicKey;

/** What happened to one policy, or to governance, in the order it was accepted. */
final class Line {
  private final String policy;
  private final TreeMap<Version, Proposal> proposals = new TreeMap<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final List<Activation> activations = new ArrayList<>();

  /** A vote with the key that signed it. */
  record Ballot(Vote vote, SshPublicKey key) {}

  Line(String policy) {
    this.policy = policy;
  }

  void add(Proposal proposal) {
    proposals.put(proposal.version(), proposal);
  }

  void add(Ballot ballot) {
    ballots.add(ballot);
  }

  void add(Activation activation) {
    activations.add(activation);
  }

  String policy() {
    return policy;
  }

  NavigableMap<Version, Proposal> proposals() {
    return proposals;
  }

  /** The proposal with this version. */
  Proposal proposal(Version version) throws Refused {
    Proposal found = proposals.get(version);
    if (found == null) {
      throw new Refused(
          "there is no version " + version + " of " + policy,
          proposals.isEmpty()
              ? "nothing was proposed under this name"
              : "proposed were " + join(proposals.keySet()));
    }
    return found;
  }

  private static String join(Iterable<?> things) {
    StringBuilder text = new StringBuilder();
    things.forEach(thing -> text.append(text.length() == 0 ? "" : ", ").append(thing));
    return text.toString();
  }

  List<Ballot> ballots(Vote.Kind kind, Version version) {
    return ballots.stream()
        .filter(each -> each.vote().kind() == kind && each.vote().version().equals(version))
        .toList();
  }

  List<Vote> votes() {
    return ballots.stream().map(Ballot::vote).toList();
  }

  /** The vote of a person, if there is one. */
  Optional<Vote> vote(Vote.Kind kind, Version version, String person) {
    return ballots(kind, version).stream()
        .map(Ballot::vote)
        .filter(vote -> vote.person().equals(person))
        .findFirst();
  }

  List<Activation> activations() {
    return activations;
  }

  Optional<Activation> last() {
    return activations.isEmpty()
        ? Optional.empty()
        : Optional.of(activations.get(activations.size() - 1));
  }

  /** The version last put in force, whether it is paused or not. */
  Optional<Activation> inForce() {
    return activations.stream().filter(Line::putsInForce).reduce((earlier, later) -> later);
  }

  static boolean putsInForce(Activation act) {
    return putsInForce(act.kind());
  }

  static boolean putsInForce(Activation.Kind kind) {
    return kind == Activation.Kind.ACTIVATE || kind == Activation.Kind.ROLL_BACK;
  }

  /** True when decisions are stopped. */
  boolean isPaused() {
    return last().map(act -> act.kind() == Activation.Kind.PAUSE).orElse(false);
  }

  boolean wasActivated(Version version) {
    return activations.stream().anyMatch(act -> putsInForce(act) && act.version().equals(version));
  }

  /** What a proposal is compared with: the version in force and its commit, or none. */
  String base() {
    return inForce().map(act -> act.version() + " " + act.commit()).orElse("none");
  }
}
