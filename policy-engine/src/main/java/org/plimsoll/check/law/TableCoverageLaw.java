package org.plimsoll.check.law;

import java.util.ArrayList;
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
 * The table of a collateral or margin block, its own or the named one that its heading reads, has a
 * row for everything the block applies to.
 *
 * <p>A named table that formulas look up may have gaps: what it does not list is refused when
 * looked up.
 */
public final class TableCoverageLaw implements Law {

  /**
   * A table that a block reads.
   *
   * @param figure what the block gives
   * @param statement the block
   * @param table the table
   * @param keys what its match columns are compared with
   */
  private record Read(
      Figure figure, Statement statement, LookupTable table, List<TypedExpression> keys) {}

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (Read read : reads(policy)) {
      boolean named = policy.tables().contains(read.table());
      if (named && read.table().replaceable()) {
        continue; // what a venue lists is data; what its table does not list is refused by name
      }
      gap(read)
          .ifPresent(
              world -> {
                if (named) {
                  findings.error(
                      DiagnosticCode.GAP,
                      Lines.span(unit.source(), read.statement().line()),
                      "this block reads the table `"
                          + read.table().name()
                          + "`, which "
                          + says(read, world),
                      "add a row `any other` to the table, or narrow the block with `where`");
                } else {
                  report(read, world, findings);
                }
              });
    }
  }

  /** Everything that collateral and margin blocks read; exceptions lie inside other blocks. */
  private static List<Read> reads(CheckedPolicy policy) {
    List<Read> reads = new ArrayList<>();
    for (Figure figure : List.of(policy.collateral(), policy.margin())) {
      for (Figure.Definition definition : figure.definitions()) {
        Statement statement = definition.statement();
        if (statement.kind() != Statement.Kind.EXCEPTION) {
          for (TypedExpression part : Parts.all(definition.formula())) {
            if (part instanceof TypedExpression.Lookup lookup
                && (!policy.tables().contains(lookup.table()) || isRate(lookup))) {
              reads.add(new Read(figure, statement, lookup.table(), lookup.keys()));
            } else if (part instanceof TypedExpression.Slices slices) {
              reads.add(new Read(figure, statement, slices.table(), slices.keys()));
            }
          }
        }
      }
    }
    return reads.stream().filter(read -> !read.keys().isEmpty()).distinct().toList();
  }

  /** True for what a heading reads; a formula reads {@code COLUMN of TABLE}. */
  private static boolean isRate(TypedExpression.Lookup lookup) {
    String column = lookup.table().values().get(lookup.column()).name();
    return lookup.text().equals(column + " rate");
  }

  private static Optional<Worlds.World> gap(Read read) {
    LookupTable table = read.table();
    Statement statement = read.statement();
    Worlds worlds = new Worlds();
    if (statement.selection() instanceof Statement.Where where) {
      where.condition().ifPresent(worlds::mention);
    } else if (statement.selection() instanceof Statement.AnyOther other) {
      other.others().forEach(worlds::mention);
    }
    for (int i = 0; i < read.keys().size(); i++) {
      int column = i;
      List<String> listed =
          table.rows().stream()
              .map(row -> row.matches().get(column))
              .flatMap(Optional::stream)
              .toList();
      worlds.mention(read.keys().get(i), listed);
    }
    RowsByName rows = new RowsByName(table);
    return worlds.first(
        world ->
            SelectionLaw.applies(statement, world)
                && !rows.fit(read.keys().stream().map(world::name).toList()));
  }

  private static String says(Read read, Worlds.World world) {
    return "says nothing about a " + read.figure().owner().word() + " with " + world.words();
  }

  private static void report(Read read, Worlds.World world, Findings findings) {
    LookupTable.Row last = read.table().rows().get(read.table().rows().size() - 1);
    Lines.report(
        findings,
        last,
        DiagnosticCode.GAP,
        "the table " + says(read, world),
        "add a row `any other`");
  }
}
