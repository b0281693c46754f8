package org.plimsoll.version;

import java.time.Instant;
import java.util.List;

/** Makes proposals, and judges one by making it again and comparing. */
final class ProposalRules {
  private final Setting setting;

  ProposalRules(Setting setting) {
    this.setting = setting;
  }

  /** The commit that proposes {@code files}. */
  CommitText draft(
      Person author, String policy, VersionFiles files, String reason, Instant now, Inserting into)
      throws Refused {
    History history = setting.history();
    Line line = history.line(policy);
    boolean governance = policy.equals(Governance.NAME);
    Layout.policy(policy);
    Setting.requireRole(author, history.isEmpty() ? Role.OPERATOR : Role.AUTHOR, "propose");
    if (history.main().isPresent()) {
      Setting.requireNotBefore(now, history.main().get().at(), "the proposal");
    }
    Version version =
        governance ? governance(files, line, now) : new VersionNumbers(setting, line).next(files);
    if (!governance) {
      requireSound(files, policy);
    }
    Hashes hashes = governance ? Hashes.ofGovernance(files) : setting.examiner().hashes(files);
    Statement.Builder said =
        Statement.titled("Propose " + policy + " version " + version)
            .line("policy", policy)
            .line("version", version);
    hashes.addTo(said);
    said.line("in force", line.base()).line("reason", Statement.reason(reason));
    String before = history.main().map(Proposal::tree).orElse("");
    return new CommitText(
        Layout.tree(setting.objects(), into, before, policy, files),
        history.main().map(Proposal::commit).map(List::of).orElse(List.of()),
        Ident.of(author, now),
        said.build().text());
  }

  private Version governance(VersionFiles files, Line line, Instant now) throws Refused {
    Governance next = setting.examiner().governance(files);
    int number = next.people().version();
    if (setting.history().isEmpty()) {
      next.requireWorkable(now);
      return new Version(number, 0);
    }
    new GovernanceChange(setting.history().governance(), next).check(now);
    int last = line.proposals().lastKey().number();
    if (number <= last) {
      throw new Refused(
          "people.yaml says version " + number + ", and " + last + " was proposed already",
          "write `version: " + (last + 1) + "`, also when only keys change");
    }
    return new Version(number, 0);
  }

  private void requireSound(VersionFiles files, String policy) throws Refused {
    files.requirePolicy();
    Header header = setting.examiner().header(files);
    if (!header.name().equals(policy)) {
      throw new Refused(
          "the policy calls itself `" + header.name() + "`, and is proposed as `" + policy + "`",
          "a policy keeps its name in all its versions");
    }
    if (setting.deep()) {
      setting.examiner().examine(files);
    }
  }

  /** Judges a signed commit. */
  Proposal judge(Signed<CommitText> signed, String id, Instant accepted) throws Refused {
    CommitText commit = signed.object();
    Instant at = commit.author().when();
    Statement said = Statement.of(commit.message());
    String policy = Layout.policy(said.get("policy"));
    VersionFiles files = Layout.files(setting.objects(), commit.tree(), policy);
    Governance governance =
        setting.history().isEmpty()
            ? setting.examiner().governance(files)
            : setting.history().governance();
    Person author = signed.signer(setting.examiner(), governance, at, accepted);
    commit.author().requireIs(author);
    Setting.requireNear(at, accepted);
    if (!setting
        .history()
        .main()
        .map(Proposal::commit)
        .map(List::of)
        .orElse(List.of())
        .equals(commit.parents())) {
      throw new Refused(
          "the proposal does not continue from the last one on main",
          "fetch, and propose again: main only ever grows");
    }
    CommitText made;
    try (Inserting compute = Objects.compute()) {
      made = draft(author, policy, files, said.get("reason"), at, compute);
    }
    said.requireSame(Statement.of(made.message()));
    if (!made.tree().equals(commit.tree())) {
      throw new Refused(
          "the commit changes other files than those of " + policy,
          "one proposal changes one policy, or governance, and nothing else");
    }
    return new Proposal(
        policy,
        Version.of(said.get("version")),
        id,
        commit.tree(),
        author.id(),
        at,
        new Hashes(
            said.get("content"), said.get("meaning"), said.get("text"), said.get("parameters")),
        said.get("reason"));
  }
}
