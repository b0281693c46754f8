package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.money.Exact;
import org.plimsoll.solve.LeastTotal;
import org.plimsoll.solve.PairChoice;

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
      for (List<Subject> set : sets()) {
        form(set);
      }
    } catch (MissingFact missing) {
      throw plan.origin().refused(missing);
    }
    return List.copyOf(pairs);
  }

  /** Members by what the legs of a pair must have in common. */
  private Iterable<List<Subject>> sets() {
    Map<String, List<Subject>> sets = new TreeMap<>();
    for (Subject subject : members()) {
      Frame frame = frame(subject, List.of());
      List<String> keys = new ArrayList<>();
      plan.keys().forEach(key -> keys.add(key.name(frame)));
      sets.computeIfAbsent(String.join("\u0000", keys), key -> new ArrayList<>()).add(subject);
    }
    return sets.values();
  }

  private List<Subject> members() {
    return plan.block().groups().isPresent()
        ? run.subjects().all(run.groups(plan.block().groups().get()))
        : run.subjects().positions();
  }

  /** How a member, as a candidate behind {@code legs}, is looked at. */
  private Frame frame(Subject subject, List<Pair.Leg> legs) {
    return new Frame(run, subject, Levels.NONE, plan.origin(), legs);
  }

  private void form(List<Subject> set) {
    List<Member> members = new ArrayList<>();
    for (Subject subject : set) {
      Frame frame = frame(subject, List.of());
      members.add(new Member(frame, plan.measure().compute(frame).abs()));
    }
    members.sort(order(members));
    Candidates candidates = Candidates.of(plan, members);
    LeastTotal least =
        LeastTotal.wanted(plan.block(), members.size())
            .map(each -> least(each, members))
            .orElse(null);
    for (int form = 0; form < plan.forms().size(); form++) {
      PairingPlan.FormPlan tried = plan.forms().get(form);
      if (tried.rows().isEmpty()) {
        new Search(form, tried, null, candidates, members, least).choose(Admission.EMPTY);
        continue;
      }
      LookupTable table = run.table(tried.rows().get().table());
      for (LookupTable.Row row : tried.rows().get().ordered(table)) {
        new Search(form, tried, row, candidates, members, least).choose(Admission.EMPTY);
      }
    }
    if (least != null) {
      pairs.addAll(least.pairs(pairs.size()));
    }
  }

  /** The search for the least total among the members of a set. */
  private LeastTotal least(Offsets.Least least, List<Member> members) {
    List<Thing> things = new ArrayList<>();
    List<Exact> sizes = new ArrayList<>();
    for (Member member : members) {
      things.add(member.thing());
      sizes.add(member.remaining());
    }
    PlanRun trial = run.trial();
    return new LeastTotal(
        plan.block(), things, sizes, pair -> trial.figure(least.figure(), pair, least.level()));
  }

  private Comparator<Member> order(List<Member> members) {
    Comparator<Member> byLabel = Comparator.comparing(member -> member.thing().label());
    return plan.ties().stream()
        .map(tie -> tie.order(members))
        .reduce(Comparator::thenComparing)
        .map(ties -> ties.thenComparing(byLabel))
        .orElse(byLabel);
  }

  /** One form, for one row or none, among the members of one set. */
  private final class Search {
    /** What {@link #choose} returns when nothing keeps the legs chosen so far from a pair. */
    private static final int NONE = Integer.MAX_VALUE;

    private final int number;
    private final PairingPlan.FormPlan form;
    private final LookupTable.@Nullable Row row;
    private final Candidates candidates;
    private final List<Member> members;
    private final @Nullable LeastTotal least;
    private final List<Member> chosen = new ArrayList<>();

    Search(
        int number,
        PairingPlan.FormPlan form,
        LookupTable.@Nullable Row row,
        Candidates candidates,
        List<Member> members,
        @Nullable LeastTotal least) {
      this.members = members;
      this.least = least;
      this.number = number;
      this.form = form;
      this.row = row;
      this.candidates = candidates;
    }

    /**
     * Chooses the leg that follows the chosen ones, in every way there is. Returns the number of
     * the first chosen leg whose numbers do not fit: others behind it would change nothing.
     */
    private int choose(long beginning) {
      int leg = chosen.size();
      for (Member next : candidates.behind(number, beginning)) {
        if (anyUsedUp()) {
          return NONE;
        }
        if (next.isUsedUp() || chosen.contains(next) || !admits(next)) {
          continue;
        }
        chosen.add(next);
        int unfit =
            chosen.size() == form.legs().size()
                ? pair()
                : choose(candidates.extended(beginning, next));
        chosen.remove(chosen.size() - 1);
        if (unfit < leg) {
          return unfit;
        }
      }
      return NONE;
    }

    private boolean anyUsedUp() {
      for (Member member : chosen) {
        if (member.isUsedUp()) {
          return true;
        }
      }
      return false;
    }

    /** Members whose keys Drools judged are admitted; the others are judged here, one by one. */
    private boolean admits(Member next) {
      return candidates.judged()
          || form.legs().get(chosen.size()).where().holds(behind(chosen.size(), next));
    }

    /** How a member is looked at behind the first of the chosen legs. */
    private Frame behind(int earlier, Member next) {
      List<Pair.Leg> legs = new ArrayList<>();
      for (int i = 0; i < earlier; i++) {
        legs.add(Pair.Leg.whole(form.legs().get(i).name(), chosen.get(i).thing()));
      }
      Frame frame = frame(next.frame().subject(), legs);
      return row == null ? frame : frame.in(row);
    }

    /** Forms the pair, unless the numbers of a leg do not fit: then returns that leg's number. */
    private int pair() {
      for (int i = 0; i < chosen.size(); i++) {
        if (!form.legs().get(i).fits().holds(behind(i, chosen.get(i)))) {
          return i;
        }
      }
      Exact units = units();
      if (units.signum() > 0 && least != null) {
        least.add(choice());
      } else if (units.signum() > 0) {
        List<Pair.Leg> legs = new ArrayList<>();
        for (Member member : chosen) {
          PairingPlan.LegPlan leg = form.legs().get(legs.size());
          legs.add(member.use(leg.name(), units.times(leg.takes().of(row))));
        }
        int of = row == null ? 0 : row.number();
        String block = plan.block().name();
        boolean inPlace = plan.block().least().isPresent();
        pairs.add(new Pair(block, form.name(), of, pairs.size() + 1, units, legs, inPlace));
      }
      return NONE;
    }

    /** The chosen legs as one way to form a pair. */
    private PairChoice choice() {
      List<PairChoice.Part> parts = new ArrayList<>();
      for (Member member : chosen) {
        PairingPlan.LegPlan leg = form.legs().get(parts.size());
        parts.add(new PairChoice.Part(leg.name(), members.indexOf(member), leg.takes().of(row)));
      }
      return new PairChoice(form.name(), row == null ? 0 : row.number(), parts);
    }

    /** As many units as the scarcest leg allows; none for a row that asks for nothing of a leg. */
    private Exact units() {
      Exact units = Exact.ZERO;
      for (int i = 0; i < chosen.size(); i++) {
        Exact takes = form.legs().get(i).takes().of(row);
        if (takes.signum() <= 0) {
          return Exact.ZERO;
        }
        Exact most = chosen.get(i).remaining().dividedBy(takes);
        units = i == 0 ? most : units.min(most);
      }
      return units;
    }
  }
}
