package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/** Reads {@code collateral} and {@code margin} blocks: what each thing counts for or needs. */
final class RatedReader {
  private final Declared declared;
  private final StatementReader statements;
  private final List<RatedTable> tables = new ArrayList<>();

  /**
   * A table that rates things, for the laws that look at rates.
   *
   * @param block the block it stands in
   * @param table the table
   * @param slices true when each slice pays its own rate
   */
  record RatedTable(Block.Rated block, LookupTable table, boolean slices) {}

  RatedReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  List<RatedTable> tables() {
    return tables;
  }

  /** Reads all blocks of one kind, whose result is {@code figure}. */
  void read(List<Block.Rated> blocks, Block.Rated.Kind kind, Figure figure) {
    List<Block.Rated> same = blocks.stream().filter(block -> block.kind() == kind).toList();
    Owner owner = figure.owner();
    Map<Block.Rated, Optional<TypedCondition>> conditions = new HashMap<>();
    for (Block.Rated block : same) {
      block.applies().ifPresent(applies -> statements.owner(applies, owner));
      conditions.put(block, statements.choice(owner, block.applies().flatMap(Applies::where)));
    }
    List<TypedCondition> all = conditions(same, conditions);
    for (Block.Rated block : same) {
      boolean others = block.applies().map(Applies::others).orElse(false);
      Statement.Selection selection =
          others
              ? new Statement.AnyOther(owner, all)
              : new Statement.Where(owner, conditions.getOrDefault(block, Optional.empty()));
      Statement statement =
          statements.add(
              kind.word() + (others ? " any other" : ""),
              kind == Block.Rated.Kind.COLLATERAL
                  ? Statement.Kind.COLLATERAL
                  : Statement.Kind.MARGIN,
              block.heading().line(),
              selection);
      block(block, statement, figure);
    }
  }

  private static List<TypedCondition> conditions(
      List<Block.Rated> blocks, Map<Block.Rated, Optional<TypedCondition>> conditions) {
    List<TypedCondition> all = new ArrayList<>();
    for (Block.Rated block : blocks) {
      conditions.getOrDefault(block, Optional.empty()).ifPresent(all::add);
    }
    return all;
  }

  private void block(Block.Rated block, Statement statement, Figure figure) {
    boolean weighs = block.kind() == Block.Rated.Kind.COLLATERAL;
    CollateralLines weights = new CollateralLines(declared, block);
    Map<String, Figure> locals =
        weighs ? weights.locals(statements) : statements.locals(block.lines(), figure.owner(), "");
    Scope scope = Scope.of(figure.owner()).withLocals(locals);
    Exceptions exceptions = new Exceptions(declared, statements, block, statement, figure.owner());
    Map<String, Figure> helpers = new LinkedHashMap<>(locals);
    if (weighs) {
      helpers.keySet().removeIf(name -> CollateralWeight.of(name).isPresent());
    }
    exceptions.ofLocals(helpers, scope);
    statements.define(weighs ? weights.others() : block.lines(), locals, scope, statement);
    Optional<Line.Refuse> refuse = only(block);
    if (refuse.isPresent()) {
      declared
          .names()
          .figures()
          .define(
              figure,
              statement,
              refuse.get().span().line(),
              Optional.empty(),
              () -> new TypedExpression.Refused(figure.type(), "refuse", refuse.get().reason()));
      return;
    }
    Optional<LookupTable> table = block.table().flatMap(each -> table(block, statement, each));
    new RatedResult(declared, block, statement, figure, scope, table, tables, exceptions).define();
    exceptions.reportUnused();
  }

  /** The refusal of a block that says nothing else. */
  private Optional<Line.Refuse> only(Block.Rated block) {
    Optional<Line.Refuse> refuse =
        block.lines().stream()
            .filter(Line.Refuse.class::isInstance)
            .map(Line.Refuse.class::cast)
            .findFirst();
    boolean alone = block.lines().size() == 1 && block.table().isEmpty();
    if (refuse.isPresent() && !alone) {
      declared
          .findings()
          .error(
              DiagnosticCode.OVERLAP,
              refuse.get().span(),
              "this block refuses and also gives figures",
              "a block that refuses says nothing else");
    }
    return refuse;
  }

  private Optional<LookupTable> table(
      Block.Rated block, Statement statement, org.plimsoll.syntax.Table table) {
    boolean collateral = block.kind() == Block.Rated.Kind.COLLATERAL;
    Owner owner = collateral ? Owner.BALANCE : Owner.POSITION;
    List<String> levels = declared.header().levels();
    return new TableReader(
            declared.amounts(),
            declared.findings(),
            name -> isMatch(declared, owner, name),
            column -> collateral ? CollateralWeight.isOne(column) : levels.contains(column),
            TableForm.rated(declared))
        .read(statement.id(), table);
  }

  /** True for columns whose cells are names that things of that kind have. */
  static boolean isMatch(Declared declared, Owner owner, String name) {
    return Attribute.find(owner, name).map(Attribute::isKey).orElse(false)
        || declared.names().input(owner, name).map(input -> input.isKey()).orElse(false);
  }
}
