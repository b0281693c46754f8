package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Group;
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
        Figure figure =
            declared.names().figures().local(define.name().text(), owner, set, define.eachLevel());
        eachScenario(define, figure);
        locals.put(define.name().text(), figure);
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
          Scope levelled = scope.withLevel(define.eachLevel());
          Scope seen = figure.scenarios().map(levelled::inScenarioOf).orElse(levelled);
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

  /**
   * What a block is about.
   *
   * @param owner the kind of thing
   * @param set the set of groups, when it is a group; else empty
   */
  record Of(Owner owner, String set) {}

  /** The kind of thing that a word names; an unknown one is reported. */
  Optional<Of> of(Word thing) {
    Optional<Of> of =
        Owner.of(thing.text())
            .map(owner -> new Of(owner, ""))
            .or(
                () ->
                    declared
                        .names()
                        .group(thing.text())
                        .map(rule -> new Of(Owner.GROUP, rule.name())));
    if (of.isEmpty()) {
      List<String> known = new ArrayList<>(List.of("position", "balance", "order", "account"));
      declared.names().groups().keySet().forEach(set -> known.add(Group.word(set)));
      String nearest = Nearest.hint(thing.text(), known);
      declared
          .findings()
          .unknown(
              thing,
              "there are no things called `" + thing + "`",
              nearest.isEmpty() ? "write " + headings(known) : nearest);
    }
    return of;
  }

  private static String headings(List<String> things) {
    List<String> written = things.stream().map(each -> "`for each " + each + "`").toList();
    int last = written.size() - 1;
    return String.join(", ", written.subList(0, last)) + " or " + written.get(last);
  }

  /** The condition by which a block about such things is chosen: names only. */
  Optional<TypedCondition> choice(Of of, Optional<Condition> where) {
    Scope scope = Scope.of(of.owner()).inSet(of.set()).choosing();
    return where.map(condition -> declared.expressions(scope).conditions().type(condition));
  }

  /** Declares the figures that define lines make, seen by every formula about such things. */
  Map<String, Figure> declare(List<Line.Define> defines, Owner owner, String set) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Line.Define define : defines) {
      if (free(define.name(), owner, set, figures)) {
        Figure figure =
            declared
                .names()
                .figures()
                .declare(define.name().text(), owner, set, define.eachLevel());
        figures.put(define.name().text(), figure);
        eachScenario(define, figure);
      }
    }
    return figures;
  }

  /** Notes the list in each scenario of which a figure has a value; an unknown list is reported. */
  void eachScenario(Line.Define define, Figure figure) {
    if (define.scenarios().isEmpty()) {
      return;
    }
    Word list = define.scenarios().get();
    if (declared.names().scenarios().containsKey(list.text())) {
      figure.eachScenarioOf(list.text());
      return;
    }
    declared
        .findings()
        .unknown(
            list,
            "there is no list of scenarios called `" + list + "`",
            Nearest.hint(list.text(), declared.names().scenarios().keySet()));
  }

  /** Reads a {@code for each} block: its figures are seen by every formula about its things. */
  void forEach(Block.ForEach block) {
    Optional<Of> of = of(block.thing());
    if (of.isEmpty()) {
      return;
    }
    Owner owner = of.get().owner();
    String set = of.get().set();
    Optional<TypedCondition> condition = choice(of.get(), block.where());
    Statement statement =
        add(
            "figures of " + block.thing(),
            Statement.Kind.FIGURES,
            block.heading().line(),
            owner == Owner.ACCOUNT && condition.isEmpty()
                ? new Statement.Always()
                : new Statement.Where(owner, condition));
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Line.Define define : block.defines()) {
      String name = define.name().text();
      boolean again = figures.containsKey(name);
      Optional<Figure> known = declared.names().figures().find(owner, set, name);
      boolean elsewhere =
          known.isPresent() && (block.where().isEmpty() || declared.isResult(known.get()));
      if (again || elsewhere) {
        declared.taken(define.name(), "a figure");
      } else if (declared.freeOfBuiltIns(define.name(), owner)) {
        Figure figure = declared.names().figures().declare(name, owner, set, define.eachLevel());
        eachScenario(define, figure);
        figures.put(name, figure);
      }
    }
    define(block.defines(), figures, Scope.of(owner).inSet(set), statement);
  }
}
