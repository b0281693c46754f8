package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Condition;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads which things a block applies to, and declares the figures it defines. */
final class StatementReader {
  private final Declared declared;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  StatementReader(Declared declared) {
    this.declared = declared;
  }

  /** All statements read so far, in the order written. */
  List<Statement> all() {
    return statements;
  }

  /** A statement with a name of its own: the second of a name gets a number. */
  Statement add(String name, Statement.Kind kind, int line, Statement.Selection selection) {
    int count = counts.merge(name, 1, Integer::sum);
    Statement statement =
        new Statement(count == 1 ? name : name + " " + count, kind, line, selection);
    statements.add(statement);
    return statement;
  }

  /** The condition by which a block is chosen: names only. */
  Optional<TypedCondition> choice(Owner owner, Optional<Condition> where) {
    return where.map(
        condition -> declared.expressions(Scope.of(owner).choosing()).conditions().type(condition));
  }

  /** Reads a collateral or margin block's selection; the others it leaves things to come later. */
  Optional<Owner> owner(Applies applies, Owner wanted) {
    Optional<Owner> owner = Owner.of(applies.thing().text());
    if (owner.isEmpty() || owner.get() != wanted) {
      declared
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              applies.thing().span(),
              "this block is about each "
                  + wanted.word()
                  + ", not about each `"
                  + applies.thing()
                  + "`",
              "write `for each " + wanted.word() + "`");
      return Optional.empty();
    }
    return owner;
  }

  /**
   * Declares the figures that {@code define} lines of a block make, visible in that block alone.
   */
  Map<String, Figure> locals(List<? extends Line> lines, Owner owner, String set) {
    Map<String, Figure> locals = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line instanceof Line.Define define && free(define.name(), owner, set, locals)) {
        locals.put(
            define.name().text(),
            declared.names().figures().local(define.name().text(), owner, set, define.eachLevel()));
      }
    }
    return locals;
  }

  /** True when a new figure may bear that name; a name taken is reported. */
  boolean free(Word name, Owner owner, String set, Map<String, Figure> locals) {
    Names names = declared.names();
    boolean taken =
        locals.containsKey(name.text())
            || names.figures().find(owner, set, name.text()).isPresent();
    return !taken ? declared.freeOfBuiltIns(name, owner) : declared.taken(name, "a figure");
  }

  /** Hands the define lines of a block to the figures they make. */
  void define(
      List<? extends Line> lines, Map<String, Figure> figures, Scope scope, Statement statement) {
    for (Line line : lines) {
      if (line instanceof Line.Define define && figures.get(define.name().text()) != null) {
        Figure figure = figures.get(define.name().text());
        if (figure != null) {
          Scope seen = scope.withLevel(define.eachLevel());
          declared
              .names()
              .figures()
              .define(
                  figure,
                  statement,
                  define.span().line(),
                  Optional.empty(),
                  () -> declared.expressions(seen).formulas().type(define.formula()));
        }
      }
    }
  }

  /** Reads a {@code for each} block: its figures are seen by every formula about its things. */
  void forEach(Block.ForEach block) {
    Optional<Owner> owner = Owner.of(block.thing().text());
    if (owner.isEmpty()) {
      declared
          .findings()
          .unknown(
              block.thing(),
              "there are no things called `" + block.thing() + "`",
              "write `for each position`, `for each balance`, `for each order` or `for each account`");
      return;
    }
    Optional<TypedCondition> condition = choice(owner.get(), block.where());
    Statement statement =
        add(
            "figures of " + owner.get().word(),
            Statement.Kind.FIGURES,
            block.heading().line(),
            owner.get() == Owner.ACCOUNT && condition.isEmpty()
                ? new Statement.Always()
                : new Statement.Where(owner.get(), condition));
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Line.Define define : block.defines()) {
      String name = define.name().text();
      boolean again = figures.containsKey(name);
      Optional<Figure> known = declared.names().figures().find(owner.get(), "", name);
      boolean elsewhere =
          known.isPresent() && (block.where().isEmpty() || declared.isResult(known.get()));
      if (again || elsewhere) {
        declared.taken(define.name(), "a figure");
      } else if (declared.freeOfBuiltIns(define.name(), owner.get())) {
        figures.put(
            name, declared.names().figures().declare(name, owner.get(), "", define.eachLevel()));
      }
    }
    define(block.defines(), figures, Scope.of(owner.get()), statement);
  }
}
