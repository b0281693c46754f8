package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Points;
import org.plimsoll.decision.World;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;

/** What a gathering goes through: each member seen from where it is. */
sealed interface MembersPlan {

  /**
   * A member.
   *
   * @param label what it is called
   * @param frame the view from it
   */
  record Seen(String label, Frame frame) {}

  /** The members, in their order. */
  List<Seen> of(Frame frame);

  /** Things of a set, or those of them that lie in the group at hand. */
  record Things(TypedExpression.MemberSet set) implements MembersPlan {
    @Override
    public List<Seen> of(Frame frame) {
      List<Seen> seen = new ArrayList<>();
      for (Subject member : all(frame)) {
        if (!set.its() || isIn((Group) frame.thing().home(), member.thing())) {
          seen.add(new Seen(member.thing().label(), frame.at(member)));
        }
      }
      return seen;
    }

    private List<Subject> all(Frame frame) {
      Subjects subjects = frame.run().subjects();
      return switch (set.kind()) {
        case BALANCES -> subjects.balances();
        case POSITIONS -> subjects.positions();
        case ORDERS -> subjects.orders();
        case PAIRS -> frame.run().members(set.name());
        case QUOTES -> subjects.all(((Listing) frame.thing().home()).quotes());
        case GROUPS -> subjects.all(frame.run().groups(set.name()));
        case SCENARIOS -> throw new IllegalStateException("scenarios are no things");
      };
    }

    private boolean isIn(Group group, Thing member) {
      if (member instanceof Pair pair) {
        return pair.isIn(group, set.leg());
      }
      return group.holds(member);
    }
  }

  /** The thing at hand in each scenario of a list. */
  record Scenarios(ScenarioList list, List<Point> points) implements MembersPlan {
    @Override
    public List<Seen> of(Frame frame) {
      List<Exact> values = new ArrayList<>();
      points.forEach(point -> point.addTo(values, frame.aboutIt()));
      List<Seen> seen = new ArrayList<>();
      PlanRun run = frame.run();
      for (ScenarioList.Row row : Points.rows(list, run.parameters(), values)) {
        PlanRun there = run.in(new World.InScenario(run.world(), list, row));
        seen.add(new Seen(row.name(), frame.in(there)));
      }
      return seen;
    }
  }

  /** Where points of a list come from: one value, or one of each member of a set. */
  record Point(
      Optional<NumberPlan> at,
      Optional<Things> over,
      Optional<NumberPlan> each,
      ConditionPlan where) {
    private void addTo(List<Exact> values, Frame frame) {
      at.ifPresent(value -> values.add(value.compute(frame)));
      if (over.isPresent()) {
        for (Seen member : over.get().of(frame)) {
          if (where.holds(member.frame())) {
            values.add(each.orElseThrow().compute(member.frame()));
          }
        }
      }
    }
  }
}
