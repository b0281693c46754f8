package org.plimsoll.check.law;

import java.util.List;
import java.util.Optional;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Parts;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.PolicyUnit;

/**
 * The table of a collateral or margin block has a row for everything the block applies to.
 *
 * <p>A named table may have gaps: what it does not list is refused when looked up, and the block
 * that looks it up says so by naming it.
 */
final class TableCoverageLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (Figure figure : List.of(policy.collateral(), policy.margin())) {
      for (Figure.Definition definition : figure.definitions()) {
        for (TypedExpression part : Parts.all(definition.formula())) {
          if (part instanceof TypedExpression.Lookup lookup) {
            judge(policy, figure, definition.statement(), lookup.table(), lookup.keys(), findings);
          } else if (part instanceof TypedExpression.Slices slices) {
            judge(policy, figure, definition.statement(), slices.table(), slices.keys(), findings);
          }
        }
      }
    }
  }

  private static void judge(
      CheckedPolicy policy,
      Figure figure,
      Statement statement,
      LookupTable table,
      List<TypedExpression> keys,
      Findings findings) {
    if (keys.isEmpty() || policy.tables().contains(table)) {
      return;
    }
    Worlds worlds = new Worlds();
    if (statement.selection() instanceof Statement.Where where) {
      where.condition().ifPresent(worlds::mention);
    } else if (statement.selection() instanceof Statement.AnyOther other) {
      other.others().forEach(worlds::mention);
    }
    for (int i = 0; i < keys.size(); i++) {
      int column = i;
      List<String> listed =
          table.rows().stream()
              .map(row -> row.matches().get(column))
              .flatMap(Optional::stream)
              .toList();
      worlds.mention(keys.get(i), listed);
    }
    worlds
        .first(
            world ->
                SelectionLaw.applies(statement, world)
                    && table.fitting(keys.stream().map(world::name).toList()).isEmpty())
        .ifPresent(world -> report(figure, table, world, findings));
  }

  private static void report(
      Figure figure, LookupTable table, Worlds.World world, Findings findings) {
    LookupTable.Row last = table.rows().get(table.rows().size() - 1);
    Lines.report(
        findings,
        last,
        DiagnosticCode.GAP,
        "the table says nothing about a " + figure.owner().word() + " with " + world.words(),
        "add a row `any other`");
  }
}
