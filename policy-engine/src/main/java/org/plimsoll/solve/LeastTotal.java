package org.plimsoll.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Offsets;
import org.plimsoll.money.Exact;

/**
 * Finds the pairs of one set of members that have the least total of a figure and leave nothing
 * over. Pairs are formed one after the other, each with as many units as its scarcest leg allows;
 * every order is looked at, so the answer is exact, and the search has a limit it refuses beyond.
 * Of equal totals the one whose pairs come first in the order of the forms counts. Where the block
 * says so, the pairs are formed in the order written beyond that limit.
 */
public final class LeastTotal {
  /** The most members of one set. */
  public static final int MOST_MEMBERS = 20;

  /** The most pairs that are tried in one set. */
  public static final int MOST_STEPS = 100_000;

  private final Offsets offsets;
  private final List<? extends Thing> members;
  private final List<Exact> sizes;
  private final Function<Pair, Exact> cost;
  private final List<PairChoice> written = new ArrayList<>();
  private final List<PairChoice> together = new ArrayList<>();
  private final Map<Integer, List<PairChoice>> alone = new HashMap<>();
  private final Map<List<Object>, Exact> costs = new HashMap<>();
  private final Map<List<Exact>, Optional<Plan>> known = new HashMap<>();
  private int steps;

  /** More pairs were tried than the limit allows: control flow inside one search. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  /** What is formed next, and what behind it; without a choice every member left goes alone. */
  private record Plan(Exact total, @Nullable PairChoice choice, Exact units, @Nullable Plan next) {}

  /**
   * A search among the members of one set.
   *
   * @param offsets the block
   * @param members the members, in the order in which they are taken
   * @param sizes the measure of each, at least 0
   * @param cost the figure of a pair; every pair it is asked of has a number of its own
   */
  public LeastTotal(
      Offsets offsets,
      List<? extends Thing> members,
      List<Exact> sizes,
      Function<Pair, Exact> cost) {
    this.offsets = offsets;
    this.members = List.copyOf(members);
    this.sizes = List.copyOf(sizes);
    this.cost = cost;
    if (members.size() > MOST_MEMBERS) {
      throw refused(
          "`"
              + offsets.name()
              + "` looks for the least total among "
              + MOST_MEMBERS
              + " members at most, and here are "
              + members.size());
    }
  }

  /** What is to be least among so many members; nothing when the order written counts instead. */
  public static Optional<Offsets.Least> wanted(Offsets offsets, int members) {
    return offsets.least().filter(least -> !least.orInOrder() || members <= MOST_MEMBERS);
  }

  /** One more way to form a pair, behind those added before. */
  public void add(PairChoice choice) {
    written.add(choice);
    if (choice.legs().size() == 1) {
      alone.computeIfAbsent(choice.legs().get(0).member(), member -> new ArrayList<>()).add(choice);
    } else {
      together.add(choice);
    }
  }

  /**
   * The pairs.
   *
   * @param formed how many pairs the block has formed before
   * @throws Refused when a member would be left over, or the search is too long
   */
  public List<Pair> pairs(int formed) {
    try {
      return leastPairs(formed);
    } catch (TooLong tooLong) {
      if (offsets.least().filter(Offsets.Least::orInOrder).isPresent()) {
        return pairsInOrder(formed);
      }
      throw refused(
          "`"
              + offsets.name()
              + "` has more than "
              + MOST_STEPS
              + " pairs to try for the least total");
    }
  }

  private List<Pair> pairsInOrder(int formed) {
    List<Pair> pairs = new ArrayList<>();
    List<Exact> left = sizes;
    for (PairChoice choice : written) {
      Exact units = choice.units(left);
      if (units.signum() > 0) {
        form(choice, units, formed, pairs, true);
        left = choice.behind(left, units);
      }
    }
    for (int member = 0; member < left.size(); member++) {
      if (left.get(member).signum() > 0) {
        throw leftOver(List.of(member));
      }
    }
    return pairs;
  }

  private List<Pair> leastPairs(int formed) {
    List<Pair> pairs = new ArrayList<>();
    List<Exact> left = sizes;
    for (List<Integer> part : parts()) {
      List<PairChoice> choices =
          together.stream().filter(each -> part.contains(each.legs().get(0).member())).toList();
      List<Exact> only = onlyOf(part);
      known.clear();
      Plan plan = best(choices, only).orElseThrow(() -> leftOver(part));
      while (plan.choice() != null && plan.next() != null) {
        form(plan.choice(), plan.units(), formed, pairs, false);
        left = plan.choice().behind(left, plan.units());
        plan = plan.next();
      }
      for (int member : part) {
        Exact rest = left.get(member);
        if (rest.signum() > 0) {
          PairChoice choice = cheapest(member, rest).orElseThrow();
          form(choice, choice.units(left), formed, pairs, false);
        }
      }
    }
    return pairs;
  }

  private void form(PairChoice choice, Exact units, int formed, List<Pair> pairs, boolean inPlace) {
    int number = formed + pairs.size() + 1;
    pairs.add(choice.pair(offsets.name(), number, units, members, sizes, inPlace));
  }

  /** Members that pairs tie together: what one part does changes nothing in another. */
  private List<List<Integer>> parts() {
    int[] part = new int[sizes.size()];
    for (int i = 0; i < part.length; i++) {
      part[i] = i;
    }
    for (PairChoice choice : together) {
      int first = part[choice.legs().get(0).member()];
      for (PairChoice.Part leg : choice.legs()) {
        int other = part[leg.member()];
        for (int i = 0; i < part.length; i++) {
          part[i] = part[i] == other ? first : part[i];
        }
      }
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int i = 0; i < part.length; i++) {
      parts.computeIfAbsent(part[i], key -> new ArrayList<>()).add(i);
    }
    return new TreeSet<>(parts.values().stream().map(each -> each.get(0)).toList())
        .stream().map(first -> parts.get(part[first])).toList();
  }

  /** What is left at first of the members of a part; of the others nothing. */
  private List<Exact> onlyOf(List<Integer> part) {
    List<Exact> left = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      left.add(part.contains(i) ? sizes.get(i) : Exact.ZERO);
    }
    return left;
  }

  /** The cheapest way to use up what is left; nothing when something stays over. */
  private Optional<Plan> best(List<PairChoice> choices, List<Exact> left) {
    Optional<Plan> before = known.get(left);
    if (before != null) {
      return before;
    }
    Optional<Plan> best = Optional.empty();
    for (PairChoice choice : choices) {
      Exact units = choice.units(left);
      if (units.signum() > 0) {
        step();
        Optional<Plan> next = best(choices, choice.behind(left, units));
        if (next.isPresent()) {
          Exact total = cost(choice, units).plus(next.get().total());
          if (best.isEmpty() || total.compareTo(best.get().total()) < 0) {
            best = Optional.of(new Plan(total, choice, units, next.get()));
          }
        }
      }
    }
    Optional<Exact> rest = alone(left);
    if (rest.isPresent() && (best.isEmpty() || rest.get().compareTo(best.get().total()) < 0)) {
      best = Optional.of(new Plan(rest.get(), null, Exact.ZERO, null));
    }
    known.put(left, best);
    return best;
  }

  /** What all that is left costs, each member alone; nothing when one cannot be alone. */
  private Optional<Exact> alone(List<Exact> left) {
    Exact total = Exact.ZERO;
    for (int member = 0; member < left.size(); member++) {
      Exact rest = left.get(member);
      if (rest.signum() > 0) {
        Optional<PairChoice> choice = cheapest(member, rest);
        if (choice.isEmpty()) {
          return Optional.empty();
        }
        total = total.plus(cost(choice.get(), choice.get().units(left)));
      }
    }
    return Optional.of(total);
  }

  private Optional<PairChoice> cheapest(int member, Exact rest) {
    Optional<PairChoice> best = Optional.empty();
    Exact least = Exact.ZERO;
    for (PairChoice choice : alone.getOrDefault(member, List.of())) {
      Exact costs = cost(choice, rest.dividedBy(choice.legs().get(0).takes()));
      if (best.isEmpty() || costs.compareTo(least) < 0) {
        best = Optional.of(choice);
        least = costs;
      }
    }
    return best;
  }

  private Exact cost(PairChoice choice, Exact units) {
    List<Object> key = List.of(choice, units);
    Exact known = costs.get(key);
    if (known == null) {
      int number = costs.size() + 1;
      known = cost.apply(choice.pair(offsets.name(), number, units, members, sizes, false));
      costs.put(key, known);
    }
    return known;
  }

  private void step() {
    steps++;
    if (steps > MOST_STEPS) {
      throw new TooLong();
    }
  }

  private Refused leftOver(List<Integer> part) {
    List<Integer> single = part.stream().filter(each -> !alone.containsKey(each)).toList();
    int member = single.isEmpty() ? part.get(0) : single.get(0);
    return refused(
        "no form of `"
            + offsets.name()
            + "` takes "
            + members.get(member).label()
            + ", and nothing may be left over");
  }

  private Refused refused(String sentence) {
    return new Refused("", offsets.name(), offsets.line(), sentence);
  }
}
