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
      boolean chosen =
          List.of(Owner.BALANCE, Owner.POSITION, Owner.ORDER, Owner.ASSET, Owner.INSTRUMENT)
              .contains(figure.owner());
      if (chosen && !statements.isEmpty() && !isSource(policy, figure)) {
        boolean complete = isComplete(policy, figure);
        judge(figure, ofKind(statements, false), complete, unit, findings);
        exceptions(figure, unit, findings);
      }
    }
  }

  /** Where a price comes from is said by the statement that gives the price. */
  private static boolean isSource(CheckedPolicy policy, Figure figure) {
    return policy.prices().assetSource().equals(Optional.of(figure))
        || policy.prices().markSource().equals(Optional.of(figure));
  }

  /** The word with its article: {@code an asset}. */
  private static String one(Owner owner) {
    return (owner.word().matches("[aeiou].*") ? "an " : "a ") + owner.word();
  }

  /** True for figures that every thing must have. */
  private static boolean isComplete(CheckedPolicy policy, Figure figure) {
    return figure == policy.collateral()
        || figure == policy.margin()
        || policy.prices().assetPrice().equals(Optional.of(figure))
        || policy.prices().markPrice().equals(Optional.of(figure));
  }

  /**
   * Exceptions lie inside other statements; no two of them change one level of a figure at once.
   */
  private static void exceptions(Figure figure, PolicyUnit unit, Findings findings) {
    Set<Optional<String>> levels =
        figure.definitions().stream()
            .map(Figure.Definition::level)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Optional<String> level : levels) {
      Set<Statement> statements =
          figure.definitions().stream()
              .filter(
                  each -> level.isEmpty() || each.level().isEmpty() || each.level().equals(level))
              .map(Figure.Definition::statement)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      List<Statement> exceptions = ofKind(statements, true);
      if (exceptions.size() > 1 && judge(figure, exceptions, false, unit, findings)) {
        return;
      }
    }
  }

  private static List<Statement> ofKind(Set<Statement> statements, boolean exceptions) {
    return statements.stream()
        .filter(each -> (each.kind() == Statement.Kind.EXCEPTION) == exceptions)
        .toList();
  }

  private static boolean judge(
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
          one(figure.owner())
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
      return true;
    }
    if (complete) {
      worlds
          .first(world -> applying(statements, world).isEmpty())
          .ifPresent(world -> reportGap(figure, statements, world, unit, findings));
    }
    return false;
  }

  private static void reportGap(
      Figure figure,
      List<Statement> statements,
      Worlds.World world,
      PolicyUnit unit,
      Findings findings) {
    int line = statements.get(statements.size() - 1).line();
    boolean price = figure.owner() == Owner.ASSET || figure.owner() == Owner.INSTRUMENT;
    String block = price ? "prices" : figure.name();
    findings.error(
        DiagnosticCode.GAP,
        Lines.span(unit.source(), line),
        "no `"
            + block
            + "` block says anything about "
            + one(figure.owner())
            + " with "
            + world.words(),
        "add a block `" + block + " for any other " + figure.owner().word() + "`");
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
