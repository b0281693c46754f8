package org.plimsoll.version;

import java.util.List;
import java.util.Map;

/** Reads the journal from its beginning and judges every entry by what came before it. */
final class Reading {
  private final Setting setting;

  Reading(Setting setting) {
    this.setting = setting;
  }

  /** What becomes of an entry that does not hold. */
  interface Doubt {
    void about(Journal.Entry entry, Refused why) throws Refused;
  }

  /** Judges all entries. */
  void all(List<Journal.Entry> entries, Doubt doubt) throws Refused {
    for (Journal.Entry entry : entries) {
      try {
        requireLater(entry);
        one(entry);
      } catch (Refused why) {
        doubt.about(entry, why);
      }
      setting.history().entered(entry);
    }
  }

  private void requireLater(Journal.Entry entry) throws Refused {
    Setting.requireNotBefore(entry.accepted(), setting.history().accepted(), "the entry before");
  }

  private void one(Journal.Entry entry) throws Refused {
    Map<String, String> refs = setting.history().refs();
    if (entry.ref().equals(Layout.MAIN)) {
      proposal(entry);
      return;
    }
    if (refs.containsKey(entry.ref())) {
      throw new Refused("the tag was set twice", "a tag never moves");
    }
    Signed<TagText> tag = TagText.signedOf(setting.objects().tag(entry.object()));
    judge(tag, entry);
    if (!entry.ref().equals(Layout.TAGS + tag.object().name())) {
      throw new Refused(
          "the tag calls itself `" + tag.object().name() + "`", "a tag keeps its name");
    }
  }

  private void proposal(Journal.Entry entry) throws Refused {
    Signed<CommitText> commit = CommitText.signedOf(setting.objects().commit(entry.object()));
    boolean root = setting.history().isEmpty();
    Proposal proposal = new ProposalRules(setting).judge(commit, entry.object(), entry.accepted());
    setting.history().add(proposal);
    if (root) {
      setting.history().govern(setting.examiner().governance(setting.files(proposal)));
    }
  }

  /** Judges a tag and adds what it says to the history. */
  void judge(Signed<TagText> tag, Journal.Entry entry) throws Refused {
    String name = tag.object().name();
    if (name.startsWith("active/")) {
      Activation activation =
          new ActivationJudge(setting, entry.accepted()).judge(tag, entry.object());
      setting.history().add(activation);
      if (activation.policy().equals(Governance.NAME)) {
        Line line = setting.history().line(Governance.NAME);
        setting
            .history()
            .govern(setting.examiner().governance(setting.files(line, activation.version())));
      }
    } else if (name.startsWith("approved/") || name.startsWith("rejected/")) {
      setting.history().add(new VoteRules(setting).judge(tag, entry.object(), entry.accepted()));
    } else {
      throw new Refused(
          "a tag `" + name + "` means nothing here",
          "tags are called approved/..., rejected/... or active/...");
    }
  }
}
