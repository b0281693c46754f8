package org.plimsoll.compile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.money.Exact;

/** One key of the order in which members of an offsets block are taken. */
sealed interface TiePlan {

  /**
   * The order of these members by this key.
   *
   * @throws org.plimsoll.decision.Refused when a number cannot be given
   * @throws org.plimsoll.facts.MissingFact when a fact is missing
   */
  Comparator<Member> order(List<Member> members);

  /** By a number, which is computed of every member. */
  record ByNumber(NumberPlan number, boolean highestFirst) implements TiePlan {
    @Override
    public Comparator<Member> order(List<Member> members) {
      Map<Member, Exact> values = new HashMap<>();
      members.forEach(member -> values.put(member, number.compute(member.frame())));
      Comparator<Member> order =
          Comparator.comparing(member -> Objects.requireNonNull(values.get(member)));
      return highestFirst ? order.reversed() : order;
    }
  }

  /** By a name, which is read when two members are compared by it. */
  record ByName(NamePlan name, boolean highestFirst) implements TiePlan {
    @Override
    public Comparator<Member> order(List<Member> members) {
      Comparator<Member> order = Comparator.comparing(member -> name.name(member.frame()));
      return highestFirst ? order.reversed() : order;
    }
  }
}
