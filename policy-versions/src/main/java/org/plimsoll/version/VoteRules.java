package org.plimsoll.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes approvals and rejections, and judges one by making it again and comparing. */
final class VoteRules {
  private final Setting setting;
  private Optional<Statement> believed = Optional.empty();

  VoteRules(Setting setting) {
    this.setting = setting;
  }

  /** The tag by which {@code person} votes. */
  TagText draft(
      Vote.Kind kind, Person person, String policy, Version version, String reason, Instant now)
      throws Refused {
    Line line = setting.history().line(policy);
    Proposal proposal = line.proposal(version);
    requireMay(kind, person, line, proposal);
    Setting.requireNotBefore(now, proposal.at(), "the proposal");
    Statement.Builder said =
        Statement.titled(kind.title() + " " + policy + " version " + version)
            .line("policy", policy)
            .line("version", version)
            .line("commit", proposal.commit());
    proposal.hashes().addTo(said);
    examined(said, proposal);
    said.line("author", proposal.author())
        .line("compared with", line.base())
        .line("reason", Statement.reason(reason));
    return new TagText(
        proposal.commit(),
        Layout.vote(kind, policy, version, person.id()),
        Ident.of(person, now),
        said.build().text());
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

  private void requireMay(Vote.Kind kind, Person person, Line line, Proposal proposal)
      throws Refused {
    Version version = proposal.version();
    boolean own = person.id().equals(proposal.author());
    if (kind == Vote.Kind.APPROVAL && own) {
      throw new Refused(
          person.name() + " proposed version " + version + " and cannot approve it",
          "somebody else with the role approver must; other keys of the same person do not help");
    }
    if (!own) {
      Setting.requireRole(person, Role.APPROVER, "approve and reject");
    }
    if (line.vote(kind, version, person.id()).isPresent()) {
      throw new Refused(
          person.name() + " has " + kind.word() + " version " + version + " already",
          "one person has one vote");
    }
    if (line.wasActivated(version)) {
      throw new Refused(
          "version " + version + " was activated already", "to undo it, roll back or pause");
    }
    List<Line.Ballot> against = line.ballots(Vote.Kind.REJECTION, version);
    if (kind == Vote.Kind.APPROVAL && !against.isEmpty()) {
      throw new Refused(
          "version "
              + version
              + " was rejected by "
              + names(against)
              + ": "
              + against.get(0).vote().reason(),
          "a rejected version stays rejected; propose a better one under the next number");
    }
  }

  static String names(List<Line.Ballot> ballots) {
    return ballots.stream().map(b -> b.vote().person()).collect(Collectors.joining(", "));
  }

  /** Judges a signed tag. */
  Line.Ballot judge(Signed<TagText> signed, String id, Instant accepted) throws Refused {
    TagText tag = signed.object();
    Instant at = tag.tagger().when();
    Person person = signed.signer(setting.examiner(), setting.history().governance(), at, accepted);
    tag.tagger().requireIs(person);
    Setting.requireNear(at, accepted);
    Statement said = Statement.of(tag.message());
    believed = setting.deep() ? Optional.empty() : Optional.of(said);
    Vote.Kind kind =
        tag.name().startsWith(Vote.Kind.APPROVAL.word() + "/")
            ? Vote.Kind.APPROVAL
            : Vote.Kind.REJECTION;
    String policy = Layout.policy(said.get("policy"));
    Version version = Version.of(said.get("version"));
    String name = Layout.vote(kind, policy, version, person.id());
    if (!name.equals(tag.name())) {
      throw new Refused(
          "the tag is called `"
              + tag.name()
              + "`, and "
              + person.name()
              + " can only sign `"
              + name
              + "`",
          "vote under your own id, on the version the message names");
    }
    TagText made = remade(kind, person, policy, version, said, at);
    said.requireSame(Statement.of(made.message()));
    if (!made.equals(tag)) {
      throw new Refused(
          "the tag points to the commit "
              + tag.commit()
              + ", and version "
              + version
              + " is the commit "
              + made.commit(),
          "approve the commit that was proposed");
    }
    Vote vote =
        new Vote(
            kind,
            policy,
            version,
            person.id(),
            at,
            said.get("compared with"),
            said.get("reason"),
            id,
            signed.signature().key().fingerprint());
    return new Line.Ballot(vote, signed.signature().key());
  }

  private TagText remade(
      Vote.Kind kind, Person person, String policy, Version version, Statement said, Instant at)
      throws Refused {
    Optional<Proposal> proposal =
        Optional.ofNullable(setting.history().line(policy).proposals().get(version));
    String commit = said.get("commit");
    if (proposal.isPresent() && !proposal.get().commit().equals(commit)) {
      throw new Refused(
          "the approval is for the commit "
              + commit
              + ", and version "
              + version
              + " is the commit "
              + proposal.get().commit(),
          "look at what was proposed now, and sign that");
    }
    return draft(kind, person, policy, version, said.get("reason"), at);
  }
}
