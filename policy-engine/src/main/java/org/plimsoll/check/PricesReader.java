package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PriceRules;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/** Reads {@code prices} blocks: which price of an asset or instrument counts. */
final class PricesReader {
  /** How a price that is worth nothing is written. */
  static final String WORTHLESS = "worth nothing";

  private final Declared declared;
  private final StatementReader statements;
  private final Map<Owner, Figure> prices = new LinkedHashMap<>();
  private final Map<Owner, Figure> sources = new LinkedHashMap<>();

  PricesReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  PriceRules read(List<Block.Prices> blocks) {
    Map<Owner, List<Block.Prices>> byOwner = new LinkedHashMap<>();
    for (Block.Prices block : blocks) {
      owner(block)
          .ifPresent(of -> byOwner.computeIfAbsent(of, key -> new ArrayList<>()).add(block));
    }
    byOwner.forEach(this::read);
    return new PriceRules(
        Optional.ofNullable(prices.get(Owner.ASSET)),
        Optional.ofNullable(sources.get(Owner.ASSET)),
        Optional.ofNullable(prices.get(Owner.INSTRUMENT)),
        Optional.ofNullable(sources.get(Owner.INSTRUMENT)));
  }

  private Optional<Owner> owner(Block.Prices block) {
    String thing = block.applies().map(applies -> applies.thing().text()).orElse("");
    if (thing.equals(Owner.ASSET.word())) {
      return Optional.of(Owner.ASSET);
    }
    if (thing.equals(Owner.INSTRUMENT.word())) {
      return Optional.of(Owner.INSTRUMENT);
    }
    declared
        .findings()
        .error(
            DiagnosticCode.WRONG_PLACE,
            block.applies().map(Applies::span).orElse(block.heading()),
            "prices are of each asset or of each instrument",
            "write `prices for each asset` or `prices for each instrument`");
    return Optional.empty();
  }

  static String result(Owner owner) {
    return owner == Owner.ASSET ? "price" : "mark-price";
  }

  private void read(Owner owner, List<Block.Prices> blocks) {
    Figure price = declared.names().figures().declare(result(owner), owner, "", false);
    declared.names().figures().fix(price, ValueTypes.price(declared.amounts().currency()));
    declared.results().add(price);
    Figure source = declared.names().figures().local("price-source", owner, "", false);
    declared.names().figures().fix(source, ValueTypes.NUMBER);
    prices.put(owner, price);
    sources.put(owner, source);
    Map<Block.Prices, Optional<TypedCondition>> conditions = new HashMap<>();
    List<TypedCondition> all = new ArrayList<>();
    for (Block.Prices block : blocks) {
      Optional<TypedCondition> where =
          statements.choice(owner, block.applies().flatMap(Applies::where));
      conditions.put(block, where);
      where.ifPresent(all::add);
    }
    for (Block.Prices block : blocks) {
      boolean others = block.applies().map(Applies::others).orElse(false);
      Statement statement =
          statements.add(
              "prices of " + (others ? "any other " : "") + owner.word(),
              Statement.Kind.PRICES,
              block.heading().line(),
              others
                  ? new Statement.AnyOther(owner, all)
                  : new Statement.Where(owner, conditions.getOrDefault(block, Optional.empty())));
      block(block, owner, statement);
    }
  }

  private void block(Block.Prices block, Owner owner, Statement statement) {
    String result = result(owner);
    Map<String, Line.DefineSet> sets = new LinkedHashMap<>();
    List<Line.Define> others = new ArrayList<>();
    Optional<Line.Define> main = Optional.empty();
    for (Line line : block.lines()) {
      if (line instanceof Line.DefineSet set) {
        if (set.name().text().equals("quotes")
            || sets.putIfAbsent(set.name().text(), set) != null) {
          declared.taken(set.name(), "a set");
        }
      } else if (line instanceof Line.Define define) {
        if (define.name().text().equals(result) && main.isEmpty()) {
          main = Optional.of(define);
        } else {
          others.add(define);
        }
      }
    }
    Map<String, Figure> locals = statements.locals(others, owner, "");
    Scope scope = Scope.of(owner).withLocals(locals).withSets(sets);
    statements.define(others, locals, scope, statement);
    if (main.isEmpty()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "this block does not define `" + result + "`",
              "write `define " + result + " is FORMULA`");
      return;
    }
    define(main.get(), owner, statement, scope);
  }

  private void define(Line.Define main, Owner owner, Statement statement, Scope scope) {
    Supplier<TypedExpression> formula =
        Once.of(
            () ->
                declared
                    .expressions(scope)
                    .formulas()
                    .type(
                        main.formula(),
                        ValueTypes.price(declared.amounts().currency()),
                        "`" + result(owner) + "`"));
    define(prices, owner, statement, main, formula);
    define(sources, owner, statement, main, () -> PriceSources.of(formula.get()));
  }

  private void define(
      Map<Owner, Figure> figures,
      Owner owner,
      Statement statement,
      Line.Define main,
      Supplier<TypedExpression> formula) {
    Figure figure = Objects.requireNonNull(figures.get(owner));
    declared
        .names()
        .figures()
        .define(figure, statement, main.span().line(), Optional.empty(), formula);
  }
}
