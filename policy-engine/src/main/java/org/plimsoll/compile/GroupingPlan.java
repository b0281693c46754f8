package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.GroupRule;

/**
 * How a set is put into groups.
 *
 * @param rule what it is the plan of
 * @param where which members belong to a group
 * @param keys the names that make the groups
 * @param origin the statement and line that refusals name
 */
record GroupingPlan(GroupRule rule, ConditionPlan where, List<NamePlan> keys, Origin origin) {

  /**
   * The groups of an evaluation, by their keys.
   *
   * @throws org.plimsoll.decision.Refused when a name cannot be told
   */
  List<Group> groups(PlanRun run) {
    try {
      return formed(run);
    } catch (MissingFact missing) {
      throw origin.refused(missing);
    }
  }

  private List<Group> formed(PlanRun run) {
    Map<List<String>, List<Thing>> members = new TreeMap<>(GroupingPlan::compare);
    Subjects subjects = run.subjects();
    for (Subject subject : set(subjects)) {
      Frame frame = new Frame(run, subject, Levels.NONE, origin, List.of());
      if (where.holds(frame)) {
        List<String> own = new ArrayList<>();
        keys.forEach(key -> own.add(key.name(frame)));
        members.computeIfAbsent(own, each -> new ArrayList<>()).add(subject.thing());
      }
    }
    List<Group> groups = new ArrayList<>();
    members.forEach((own, held) -> groups.add(new Group(rule.name(), own, held)));
    return groups;
  }

  private List<Subject> set(Subjects subjects) {
    return switch (rule.of()) {
      case BALANCE -> subjects.balances();
      case ORDER -> subjects.orders();
      default -> subjects.positions();
    };
  }

  /** By the first key that differs. */
  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int compared = one.get(i).compareTo(other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
