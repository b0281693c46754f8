package org.plimsoll.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plimsoll.active.Candidate;
import org.plimsoll.active.Offer;

/** What a store holds at one moment. */
public final class StoreView {
  private final History history;
  private final Objects objects;

  StoreView(History history, Objects objects) {
    this.history = history;
    this.objects = objects;
  }

  /** The names of all policies that anybody proposed. */
  public SortedSet<String> policies() {
    SortedSet<String> names = new TreeSet<>(history.lines().keySet());
    names.remove(Governance.NAME);
    return names;
  }

  /** Who may do what now. */
  public Governance governance() throws Refused {
    return history.governance();
  }

  /** The proposals of a policy, lowest version first; of {@code governance} too. */
  public List<Proposal> proposals(String policy) {
    return List.copyOf(history.line(policy).proposals().values());
  }

  /** The proposal with a version. */
  public Proposal proposal(String policy, Version version) throws Refused {
    return history.line(policy).proposal(version);
  }

  /** All approvals and rejections of a policy, in the order they were accepted. */
  public List<Vote> votes(String policy) {
    return history.line(policy).votes();
  }

  /** All acts of a policy, in order. */
  public List<Activation> activations(String policy) {
    return List.copyOf(history.line(policy).activations());
  }

  /** All acts of a policy with the files of their versions, in order. */
  public List<Activated> activated(String policy) throws Refused {
    List<Activated> activated = new ArrayList<>();
    for (Activation act : activations(policy)) {
      activated.add(new Activated(act, files(policy, act.version())));
    }
    return activated;
  }

  /**
   * What {@link org.plimsoll.active.ActivePolicy#offer(List)} takes: every version that was put in
   * force, in order, with the sequence and the instant of its act. Pausing is {@link #isPaused}.
   */
  public List<Offer> offers(String policy) throws Refused {
    List<Offer> offers = new ArrayList<>();
    for (Activated each : activated(policy)) {
      Activation act = each.activation();
      if (Line.putsInForce(act)) {
        String origin = "version " + act.version() + " of " + policy;
        offers.add(
            new Offer(
                Candidate.of(origin, each.files().files()),
                Optional.of(new org.plimsoll.active.Activation(act.sequence(), act.at()))));
      }
    }
    return offers;
  }

  /** The act that put in force what is in force, paused or not. */
  public Optional<Activation> inForce(String policy) {
    return history.line(policy).inForce();
  }

  /** True when a policy is paused. */
  public boolean isPaused(String policy) {
    return history.line(policy).isPaused();
  }

  /** The files of a version. */
  public VersionFiles files(String policy, Version version) throws Refused {
    Proposal proposal = proposal(policy, version);
    return Layout.files(objects, proposal.tree(), policy);
  }

  /** What a version changes, line by line, against the version in force; all of it without one. */
  public String changes(String policy, Version version) throws Refused {
    Optional<Activation> base = inForce(policy);
    VersionFiles before =
        base.isEmpty() ? new VersionFiles(new TreeMap<>()) : files(policy, base.get().version());
    return Changes.between(before, files(policy, version));
  }

  /** The head of the journal: 40 digits to keep outside of the store. */
  public String journalHead() {
    return history.journalHead();
  }

  /** The id of the first commit: the root of trust. */
  public String root() {
    return history.line(Governance.NAME).proposals().firstEntry().getValue().commit();
  }
}
