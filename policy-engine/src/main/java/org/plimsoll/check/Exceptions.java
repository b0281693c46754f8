package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/**
 * The exceptions of one collateral or margin block. Each is a statement of its own that applies
 * where the block's statement does and its condition holds; its definitions stand before the
 * block's, so that it wins.
 */
final class Exceptions {
  private final Declared declared;
  private final Map<Line.Exceptional, Statement> statements = new LinkedHashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Set<String> offered = new TreeSet<>();
  private boolean silent;

  Exceptions(
      Declared declared, StatementReader reader, Block.Rated block, Statement base, Owner owner) {
    this.declared = declared;
    Set<String> names = new HashSet<>();
    for (Line line : block.lines()) {
      if (line instanceof Line.Exceptional exception) {
        if (!names.add(exception.name().text())) {
          declared.taken(exception.name(), "an exception of this block");
          continue;
        }
        TypedCondition where = reader.choice(owner, Optional.of(exception.where())).orElseThrow();
        statements.put(
            exception,
            reader.add(
                base.id() + " exception " + exception.name(),
                Statement.Kind.EXCEPTION,
                exception.span().line(),
                new Statement.Where(owner, Optional.of(inside(base.selection(), where)))));
      }
    }
  }

  /** The condition of an exception joined with that of the statement it belongs to. */
  private static TypedCondition inside(Statement.Selection base, TypedCondition own) {
    List<TypedCondition> all = new ArrayList<>();
    if (base instanceof Statement.Where where) {
      where.condition().ifPresent(all::add);
    } else if (base instanceof Statement.AnyOther rest) {
      rest.others()
          .forEach(other -> all.add(new TypedCondition.Not("not (" + other.text() + ")", other)));
    }
    all.add(own);
    if (all.size() == 1) {
      return own;
    }
    String text = String.join(" and ", all.stream().map(each -> "(" + each.text() + ")").toList());
    return new TypedCondition.Joined(text, true, all);
  }

  /** The exceptions that change {@code figure}, with their statements. */
  Map<Line.Exceptional, Statement> of(String figure) {
    offered.add(figure);
    Map<Line.Exceptional, Statement> found = new LinkedHashMap<>();
    statements.forEach(
        (line, statement) -> {
          if (line.figure().text().equals(figure)) {
            changed.add(figure);
            found.put(line, statement);
          }
        });
    return found;
  }

  /** Defines what exceptions make of figures that the block itself defines. */
  void ofLocals(Map<String, Figure> locals, Scope scope) {
    locals.forEach(
        (name, figure) -> of(name).forEach((line, by) -> ofLocal(line, by, figure, scope)));
  }

  private void ofLocal(Line.Exceptional line, Statement by, Figure figure, Scope scope) {
    Scope seen = scope.withLevel(figure.perLevel());
    declared
        .names()
        .figures()
        .define(
            figure,
            by,
            line.span().line(),
            Optional.empty(),
            () -> {
              TypedExpression base =
                  declared.names().figures().pendingFormula(figure).orElseThrow().get();
              return declared
                  .expressions(seen.giving(figure.name(), base))
                  .formulas()
                  .type(line.formula(), base.type(), "`" + figure.name() + "`");
            });
  }

  /** Says that what the block gives could not be read, so that nothing is said of exceptions. */
  void silence() {
    silent = true;
  }

  /** Reports exceptions of figures that the block does not have. */
  void reportUnused() {
    if (silent || offered.isEmpty()) {
      return;
    }
    for (Line.Exceptional line : statements.keySet()) {
      if (!changed.contains(line.figure().text())) {
        String nearest = Nearest.hint(line.figure().text(), offered);
        declared
            .findings()
            .error(
                DiagnosticCode.UNKNOWN_NAME,
                line.figure().span(),
                "this block has no figure `" + line.figure() + "` to make an exception of",
                nearest.isEmpty() ? "exceptions change " + String.join(", ", offered) : nearest);
      }
    }
  }
}
