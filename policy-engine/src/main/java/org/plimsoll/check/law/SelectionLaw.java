package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.check.Findings;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.syntax.PolicyUnit;

/**
 * Exactly one statement gives each figure of each thing: no two apply at once, and for collateral
 * and margin none is left out.
 *
 * <p>With two, the figure would depend on which was read first; with none, a position would carry
 * no margin.
 */
final class SelectionLaw implements Law {

  @Override
  public void judge(
      CheckedPolicy policy, PolicyUnit unit, List<RatedTable> tables, Findings findings) {
    for (Figure figure : policy.figures()) {
      Set<Statement> statements =
          figure.definitions().stream()
              .map(Figure.Definition::statement)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      boolean chosen = figure.owner() == Owner.BALANCE || figure.owner() == Owner.POSITION;
      if (chosen && !statements.isEmpty()) {
        boolean complete = figure == policy.collateral() || figure == policy.margin();
        judge(figure, List.copyOf(statements), complete, unit, findings);
      }
    }
  }

  private static void judge(
      Figure figure,
      List<Statement> statements,
      boolean complete,
      PolicyUnit unit,
      Findings findings) {
    Worlds worlds = new Worlds();
    statements.forEach(statement -> mention(worlds, statement));
    Optional<Worlds.World> overlap = worlds.first(world -> applying(statements, world).size() > 1);
    if (overlap.isPresent()) {
      List<Statement> both = applying(statements, overlap.get());
      Statement second = both.get(1);
      findings.error(
          DiagnosticCode.OVERLAP,
          Lines.span(unit.source(), second.line()),
          "a "
              + figure.owner().word()
              + " with "
              + overlap.get().words()
              + " falls under line "
              + both.get(0).line()
              + " and line "
              + second.line()
              + ", which both give its `"
              + figure.name()
              + "`",
          "narrow one of the two conditions");
      return;
    }
    if (complete) {
      worlds
          .first(world -> applying(statements, world).isEmpty())
          .ifPresent(world -> reportGap(figure, statements, world, unit, findings));
    }
  }

  private static void reportGap(
      Figure figure,
      List<Statement> statements,
      Worlds.World world,
      PolicyUnit unit,
      Findings findings) {
    int line = statements.get(statements.size() - 1).line();
    findings.error(
        DiagnosticCode.GAP,
        Lines.span(unit.source(), line),
        "no `"
            + figure.name()
            + "` block says anything about a "
            + figure.owner().word()
            + " with "
            + world.words(),
        "add a block `" + figure.name() + " for any other " + figure.owner().word() + "`");
  }

  private static void mention(Worlds worlds, Statement statement) {
    if (statement.selection() instanceof Statement.Where where) {
      where.condition().ifPresent(worlds::mention);
    } else if (statement.selection() instanceof Statement.AnyOther other) {
      other.others().forEach(worlds::mention);
    }
  }

  private static List<Statement> applying(List<Statement> statements, Worlds.World world) {
    List<Statement> found = new ArrayList<>();
    for (Statement statement : statements) {
      if (applies(statement, world)) {
        found.add(statement);
      }
    }
    return found;
  }

  /** True when the statement applies to a thing with those names. */
  static boolean applies(Statement statement, Worlds.World world) {
    if (statement.selection() instanceof Statement.Where where) {
      return where.condition().map(world::satisfies).orElse(true);
    }
    if (statement.selection() instanceof Statement.AnyOther other) {
      return other.others().stream().noneMatch(world::satisfies);
    }
    return true;
  }
}
