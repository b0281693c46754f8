package org.plimsoll.version;

import java.time.Instant;
import java.util.Optional;

/** Judges an activation by making it again and comparing. */
final class ActivationJudge {
  private final Setting setting;
  private final Instant accepted;

  /** A judge at the hour {@code accepted} of the store's clock. */
  ActivationJudge(Setting setting, Instant accepted) {
    this.setting = setting;
    this.accepted = accepted;
  }

  /** Judges a signed tag. */
  Activation judge(Signed<TagText> signed, String id) throws Refused {
    TagText tag = signed.object();
    Instant at = tag.tagger().when();
    Person person = signed.signer(setting.examiner(), setting.history().governance(), at, accepted);
    tag.tagger().requireIs(person);
    Setting.requireNear(at, accepted);
    Statement said = Statement.of(tag.message());
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
        new ActivationRules(
                setting, accepted, setting.deep() ? Optional.empty() : Optional.of(said))
            .draft(
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
