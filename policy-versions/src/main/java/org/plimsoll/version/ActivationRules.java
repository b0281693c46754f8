package org.plimsoll.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes activations of every kind. */
final class ActivationRules {
  private final Setting setting;
  private final Instant accepted;
  private final Optional<Statement> believed;

  /** Rules at the hour {@code accepted} of the store's clock. */
  ActivationRules(Setting setting, Instant accepted) {
    this(setting, accepted, Optional.empty());
  }

  /** Rules that believe what a statement says of checks and tests. */
  ActivationRules(Setting setting, Instant accepted, Optional<Statement> believed) {
    this.setting = setting;
    this.accepted = accepted;
    this.believed = believed;
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

  /** From when on it decides: the later of its own date and now. */
  private Instant effective(Activation.Kind kind, Line line, Proposal proposal, Instant now)
      throws Refused {
    Instant second = Instant.ofEpochSecond(now.getEpochSecond());
    if (kind != Activation.Kind.ACTIVATE || proposal.policy().equals(Governance.NAME)) {
      return second;
    }
    Instant own = setting.examiner().header(setting.files(proposal)).effectiveFrom().orElse(second);
    Instant effective = own.isAfter(second) ? own : second;
    new Dates(setting, line, proposal).require(effective, accepted);
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
}
