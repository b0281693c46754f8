package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.money.Exact;

/** Forms the pairs of one offsets block for one account: greedily, in the order written. */
final class PairFormer {
  private final PairingPlan plan;
  private final PlanRun run;
  private final List<Pair> pairs = new ArrayList<>();

  /** A former that has formed nothing yet. */
  PairFormer(PairingPlan plan, PlanRun run) {
    this.plan = plan;
    this.run = run;
  }

  /**
   * The pairs, in the order they are formed.
   *
   * @throws Refused when a figure or fact that is needed cannot be given
   */
  List<Pair> formed() {
    try {
      for (List<Subject> group : groups()) {
        form(group);
      }
    } catch (MissingFact missing) {
      throw plan.origin().refused(missing);
    }
    return List.copyOf(pairs);
  }

  private Iterable<List<Subject>> groups() {
    Map<String, List<Subject>> groups = new TreeMap<>();
    for (Subject subject : run.subjects().positions()) {
      Frame frame = frame(subject, List.of());
      List<String> keys = new ArrayList<>();
      plan.keys().forEach(key -> keys.add(key.name(frame)));
      groups.computeIfAbsent(String.join("\u0000", keys), key -> new ArrayList<>()).add(subject);
    }
    return groups.values();
  }

  /** How a member, as a candidate behind {@code legs}, is looked at. */
  private Frame frame(Subject subject, List<Pair.Leg> legs) {
    return new Frame(run, subject, Levels.NONE, plan.origin(), legs);
  }

  private void form(List<Subject> group) {
    List<Member> members = new ArrayList<>();
    for (Subject subject : group) {
      Frame frame = frame(subject, List.of());
      members.add(new Member(frame, plan.measure().compute(frame).abs()));
    }
    members.sort(order(members));
    Candidates candidates = Candidates.of(plan, members);
    for (int form = 0; form < plan.forms().size(); form++) {
      choose(form, candidates, Admission.EMPTY, new ArrayList<>());
    }
  }

  private Comparator<Member> order(List<Member> members) {
    Comparator<Member> byLabel = Comparator.comparing(member -> member.position().label());
    return plan.ties().stream()
        .map(tie -> tie.order(members))
        .reduce(Comparator::thenComparing)
        .map(ties -> ties.thenComparing(byLabel))
        .orElse(byLabel);
  }

  /** Chooses the leg that follows the {@code chosen} ones, in every way there is. */
  private void choose(int form, Candidates candidates, long beginning, List<Member> chosen) {
    PairingPlan.FormPlan tried = plan.forms().get(form);
    for (Member next : candidates.behind(form, beginning)) {
      if (anyUsedUp(chosen)) {
        return;
      }
      if (next.isUsedUp() || chosen.contains(next) || !admits(tried, candidates, chosen, next)) {
        continue;
      }
      chosen.add(next);
      if (chosen.size() == tried.legs().size()) {
        pair(tried, chosen);
      } else {
        choose(form, candidates, candidates.extended(beginning, next), chosen);
      }
      chosen.remove(chosen.size() - 1);
    }
  }

  private static boolean anyUsedUp(List<Member> members) {
    for (Member member : members) {
      if (member.isUsedUp()) {
        return true;
      }
    }
    return false;
  }

  /** Members whose keys Drools judged are admitted; the others are judged here, one by one. */
  private boolean admits(
      PairingPlan.FormPlan form, Candidates candidates, List<Member> chosen, Member next) {
    if (candidates.judged()) {
      return true;
    }
    List<Pair.Leg> legs = new ArrayList<>();
    for (Member earlier : chosen) {
      String name = form.legs().get(legs.size()).name();
      legs.add(new Pair.Leg(name, earlier.position(), Exact.ZERO, Exact.ONE));
    }
    return form.legs().get(legs.size()).where().holds(frame(next.frame().subject(), legs));
  }

  private void pair(PairingPlan.FormPlan form, List<Member> chosen) {
    Exact units = unitsOf(form, 0, chosen);
    for (int leg = 1; leg < chosen.size(); leg++) {
      units = units.min(unitsOf(form, leg, chosen));
    }
    List<Pair.Leg> legs = new ArrayList<>();
    for (Member member : chosen) {
      PairingPlan.LegPlan leg = form.legs().get(legs.size());
      legs.add(member.use(leg.name(), units.times(leg.takes())));
    }
    String block = plan.block().name();
    pairs.add(new Pair(block, form.name(), pairs.size() + 1, units, legs));
  }

  private static Exact unitsOf(PairingPlan.FormPlan form, int leg, List<Member> chosen) {
    return chosen.get(leg).remaining().dividedBy(form.legs().get(leg).takes());
  }
}
