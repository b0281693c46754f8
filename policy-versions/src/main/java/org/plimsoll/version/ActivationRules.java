package org.plimsoll.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes activations of every kind, and judges one by making it again and comparing. */
final class ActivationRules {
  private final Setting setting;
  private final Instant accepted;
  private Optional<Statement> believed = Optional.empty();

  /**
   * @param accepted the store's clock
   */
  ActivationRules(Setting setting, Instant accepted) {
    this.setting = setting;
    this.accepted = accepted;
  }

  /**
   * The tag by which {@code person} acts.
   *
   * @param journal the head of the journal when the person looked
   */
  TagText draft(
      Activation.Kind kind,
      Person person,
      String policy,
      Version version,
      String reason,
      Instant now,
      String journal)
      throws Refused {
    History history = setting.history();
    Line line = history.line(policy);
    Setting.requireRole(person, Role.OPERATOR, "activate, roll back, pause and resume");
    Proposal proposal = line.proposal(version);
    Setting.requireNotBefore(now, proposal.at(), "the proposal");
    Setting.requireNotBefore(now, history.lastAct(), "the last activation in the store");
    new ActRules(line).require(kind, version);
    String approvals = approvals(kind, line, proposal, now);
    Instant effective = effective(kind, line, proposal, now);
    if (setting.deep() && Line.putsInForce(kind) && !policy.equals(Governance.NAME)) {
      new ParameterLimits(setting, line).require(proposal, effective);
    }
    int sequence = line.activations().size() + 1;
    Statement.Builder said =
        Statement.titled(kind.title() + " " + policy + " version " + version)
            .line("policy", policy)
            .line("sequence", sequence)
            .line("kind", kind.word())
            .line("version", version)
            .line("commit", proposal.commit());
    proposal.hashes().addTo(said);
    said.line("approvals", approvals)
        .line("effective", effective)
        .line("governance", tagOf(history.line(Governance.NAME)))
        .line("previous", tagOf(line))
        .line("journal", journal);
    examined(said, proposal);
    said.line("reason", Statement.reason(reason));
    return new TagText(
        proposal.commit(),
        Layout.activation(policy, sequence),
        Ident.of(person, now),
        said.build().text());
  }

  private static String tagOf(Line line) {
    return line.last().map(Activation::tag).orElse("none");
  }

  private String approvals(Activation.Kind kind, Line line, Proposal proposal, Instant now)
      throws Refused {
    boolean root = proposal.policy().equals(Governance.NAME) && line.activations().isEmpty();
    if (kind != Activation.Kind.ACTIVATE || root) {
      return "none";
    }
    List<Vote> votes = new FourEyes(setting, line, proposal, now, accepted).require();
    for (Vote vote : votes) {
      Setting.requireNotBefore(now, vote.at(), "an approval");
    }
    return votes.stream().map(v -> v.person() + " " + v.tag()).collect(Collectors.joining(", "));
  }

  /** From when on it decides; a version may not be overtaken by an older one that waits. */
  private Instant effective(Activation.Kind kind, Line line, Proposal proposal, Instant now)
      throws Refused {
    Instant second = Instant.ofEpochSecond(now.getEpochSecond());
    if (kind != Activation.Kind.ACTIVATE || proposal.policy().equals(Governance.NAME)) {
      return second;
    }
    Instant own = setting.examiner().header(setting.files(proposal)).effectiveFrom().orElse(second);
    Instant effective = own.isAfter(second) ? own : second;
    Optional<Activation> before = line.inForce();
    if (before.isPresent() && effective.isBefore(before.get().effective())) {
      throw new Refused(
          "version "
              + proposal.version()
              + " would be effective from "
              + effective
              + ", and version "
              + before.get().version()
              + " takes over on "
              + before.get().effective(),
          "give it a date after that, or roll back first");
    }
    return effective;
  }

  private void examined(Statement.Builder said, Proposal proposal) throws Refused {
    if (proposal.policy().equals(Governance.NAME)) {
      said.line("checked", "none").line("tested", "none");
    } else if (believed.isPresent()) {
      said.line("checked", believed.get().get("checked"));
      said.line("tested", believed.get().get("tested"));
    } else {
      Examined examined = setting.examiner().examine(setting.files(proposal));
      said.line("checked", examined.checked()).line("tested", examined.tested());
    }
  }

  /** Judges a signed tag. */
  Activation judge(Signed<TagText> signed, String id) throws Refused {
    TagText tag = signed.object();
    Instant at = tag.tagger().when();
    Person person = signed.signer(setting.examiner(), setting.history().governance(), at, accepted);
    tag.tagger().requireIs(person);
    Setting.requireNear(at, accepted);
    Statement said = Statement.of(tag.message());
    believed = setting.deep() ? Optional.empty() : Optional.of(said);
    Activation.Kind kind =
        Activation.Kind.of(said.get("kind"))
            .orElseThrow(
                () ->
                    new Refused(
                        "the tag says neither activate, roll back, pause nor resume",
                        "make it with plimsoll policy"));
    String policy = Layout.policy(said.get("policy"));
    requireKnown(said.get("journal"));
    TagText made =
        draft(
            kind,
            person,
            policy,
            Version.of(said.get("version")),
            said.get("reason"),
            at,
            said.get("journal"));
    said.requireSame(Statement.of(made.message()));
    if (!made.equals(tag)) {
      throw new Refused(
          "the tag is called `"
              + tag.name()
              + "` and points to "
              + tag.commit()
              + "; the store expects `"
              + made.name()
              + "` at "
              + made.commit(),
          "begin anew from what the store shows now");
    }
    return activation(kind, policy, person, said, at, id);
  }

  private Activation activation(
      Activation.Kind kind, String policy, Person person, Statement said, Instant at, String id)
      throws Refused {
    Line line = setting.history().line(policy);
    Proposal proposal = line.proposal(Version.of(said.get("version")));
    return new Activation(
        policy,
        line.activations().size() + 1,
        kind,
        proposal.version(),
        proposal.commit(),
        proposal.hashes(),
        Instant.parse(said.get("effective")),
        at,
        person.id(),
        said.get("reason"),
        id);
  }

  private void requireKnown(String journal) throws Refused {
    if (!setting.history().journal().contains(journal)) {
      throw new Refused(
          "it was made against the journal at " + journal + ", which this store does not have",
          "fetch the store, look at it, and sign again");
    }
  }
}
