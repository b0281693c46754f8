package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Action;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Input;
import org.plimsoll.model.Liquidation;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Show;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.PolicyUnit;

/**
 * Whatever a policy declares, it uses.
 *
 * <p>A clearing house once put a new add-on into its margin and not into the second sum that needed
 * it, and was short for nineteen months.
 */
final class UnusedLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    Set<Object> used = used(policy);
    tables.forEach(rated -> used.add(rated.table()));
    for (Parameter parameter : policy.parameters()) {
      require(used, parameter, parameter.name(), "parameter", parameter.line(), unit, findings);
    }
    for (Input input : policy.inputs()) {
      require(used, input, input.name(), "input", input.line(), unit, findings);
    }
    for (LookupTable table : policy.tables()) {
      int line =
          unit.blocks(Block.NamedTable.class).stream()
              .filter(block -> block.name().text().equals(table.name()))
              .findFirst()
              .map(block -> block.heading().line())
              .orElse(1);
      require(used, table, table.name(), "table", line, unit, findings);
    }
    for (Offsets offsets : policy.offsets()) {
      require(
          used, offsets.name(), offsets.name(), "offsets block", offsets.line(), unit, findings);
    }
    for (ScenarioList list : policy.scenarios()) {
      int line = list.statement().line();
      require(used, list.name(), list.name(), "list of scenarios", line, unit, findings);
    }
    for (GroupRule group : policy.groups()) {
      int line = group.statement().line();
      require(used, group.name(), group.name(), "set of groups", line, unit, findings);
    }
    for (Figure figure : policy.figures()) {
      boolean ofUnusedSet = !figure.set().isEmpty() && !used.contains(figure.set());
      if (policy.charges().contains(figure)) {
        charge(used, figure, unit, findings);
      } else if (!figure.definitions().isEmpty() && !ofUnusedSet) {
        int line = figure.definitions().get(0).line();
        require(used, figure, figure.name(), "figure", line, unit, findings);
      }
    }
  }

  /** A charge that no requirement takes would charge nobody. */
  private static void charge(Set<Object> used, Figure charge, PolicyUnit unit, Findings findings) {
    if (!used.contains(charge)) {
      String set = charge.set().isEmpty() ? charge.owner().word() + "s" : charge.set();
      String sum = "the sum of " + charge.name() + " over " + set;
      findings.error(
          DiagnosticCode.UNUSED,
          Lines.span(unit.source(), charge.definitions().get(0).statement().line()),
          "the charge `" + charge.name() + "` is declared and nothing uses it",
          "add `"
              + (charge.owner() == Owner.ACCOUNT ? charge.name() : sum)
              + "` to the requirement");
    }
  }

  private static void require(
      Set<Object> used,
      Object declared,
      String name,
      String what,
      int line,
      PolicyUnit unit,
      Findings findings) {
    if (!used.contains(declared)) {
      findings.error(
          DiagnosticCode.UNUSED,
          Lines.span(unit.source(), line),
          "the " + what + " `" + name + "` is declared and nothing uses it",
          "use it, or remove it");
    }
  }

  private static Set<Object> used(CheckedPolicy policy) {
    Set<Object> used = new HashSet<>();
    used.add(policy.collateral());
    used.add(policy.margin());
    policy.charges().forEach(charge -> used.add(charge.set()));
    for (Show show : policy.shows()) {
      used.addAll(List.of(show.figure(), show.figure().set()));
      show.when().ifPresent(used::add);
    }
    for (Action action : policy.actions()) {
      used.add(action.set());
      used.add(action.needed());
      action
          .trade()
          .ifPresent(
              trade -> {
                used.add(trade.quantity());
                collect(Parts.all(trade.instrument()), used);
              });
    }
    policy.prices().assetPrice().ifPresent(used::add);
    policy.prices().assetSource().ifPresent(used::add);
    policy.prices().markPrice().ifPresent(used::add);
    policy.prices().markSource().ifPresent(used::add);
    policy.liquidationPrice().ifPresent(used::add);
    policy
        .call()
        .ifPresent(call -> used.addAll(List.of(call.amount(), call.least(), call.within())));
    policy.liquidation().ifPresent(liquidation -> collect(liquidation, used));
    List<Stage> stages = new ArrayList<>(List.of(policy.account()));
    policy.isolated().ifPresent(stages::add);
    for (Stage stage : stages) {
      used.add(stage.equity());
      used.add(stage.requirement());
      stage.verdicts().forEach(verdict -> collect(Parts.all(verdict.condition()), used));
    }
    for (Figure figure : policy.figures()) {
      figure.definitions().forEach(each -> collect(Parts.all(each.formula()), used));
      figure.scenarios().ifPresent(used::add);
    }
    for (Statement statement : policy.statements()) {
      conditions(statement).forEach(condition -> collect(Parts.all(condition), used));
    }
    for (GroupRule rule : policy.groups()) {
      rule.where().ifPresent(where -> collect(Parts.all(where), used));
      rule.keys().forEach(key -> collect(Parts.all(key), used));
    }
    for (ScenarioList list : policy.scenarios()) {
      used.add(list.of());
      list.table().ifPresent(used::add);
      list.moves().forEach(move -> collect(Parts.all(move.to()), used));
      for (ScenarioList.Point point : list.points()) {
        point.at().ifPresent(at -> collect(Parts.all(at), used));
        point.each().ifPresent(each -> collect(Parts.all(each), used));
      }
    }
    for (Offsets offsets : policy.offsets()) {
      collect(Parts.all(offsets.measure()), used);
      offsets.keys().forEach(key -> collect(Parts.all(key), used));
      offsets.ties().forEach(tie -> collect(Parts.all(tie.figure()), used));
      offsets.least().ifPresent(least -> used.add(least.figure()));
      for (Offsets.Form form : offsets.forms()) {
        form.rows().ifPresent(rows -> used.add(rows.table()));
        form.legs().forEach(leg -> collect(List.of(leg.takes()), used));
      }
    }
    return used;
  }

  private static void collect(Liquidation liquidation, Set<Object> used) {
    liquidation.cost().ifPresent(used::add);
    liquidation.penalty().ifPresent(used::add);
    used.add(liquidation.stop());
    liquidation.pause().ifPresent(used::add);
    liquidation.steps().forEach(step -> used.add(step.rank()));
    liquidation.ties().forEach(tie -> collect(Parts.all(tie.figure()), used));
  }

  private static List<TypedCondition> conditions(Statement statement) {
    List<TypedCondition> conditions = new ArrayList<>();
    if (statement.selection() instanceof Statement.Where where) {
      where.condition().ifPresent(conditions::add);
    } else if (statement.selection() instanceof Statement.Legs legs) {
      legs.legs().forEach(leg -> conditions.add(leg.where()));
      legs.legs().forEach(leg -> leg.fits().ifPresent(conditions::add));
    }
    return conditions;
  }

  private static void collect(List<TypedExpression> parts, Set<Object> used) {
    for (TypedExpression part : parts) {
      if (part instanceof TypedExpression.ParameterValue value) {
        used.add(value.parameter());
      } else if (part instanceof TypedExpression.InputValue value) {
        used.add(value.input());
      } else if (part instanceof TypedExpression.FigureValue value) {
        used.add(value.figure());
        if (value.figure().owner() == Owner.GROUP) {
          used.add(value.figure().set());
        }
      } else if (part instanceof TypedExpression.Lookup lookup) {
        used.add(lookup.table());
      } else if (part instanceof TypedExpression.Slices slices) {
        used.add(slices.table());
      } else if (part instanceof TypedExpression.Gathering gathering) {
        used.add(gathering.set().name());
        gathering.joined().ifPresent(joined -> used.add(joined.table()));
      } else if (part instanceof TypedExpression.InScenario scenario) {
        used.add(scenario.list());
      } else if (part instanceof TypedExpression.OfPair value
          && value.what() instanceof PairValue.Column column) {
        used.add(column.table());
      }
    }
  }
}
