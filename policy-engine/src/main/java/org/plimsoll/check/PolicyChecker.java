package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.plimsoll.check.law.Law;
import org.plimsoll.check.law.Laws;
import org.plimsoll.companion.Companions;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.Instrument;
import org.plimsoll.model.Action;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Liquidation;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PriceRules;
import org.plimsoll.model.Show;
import org.plimsoll.model.Stage;
import org.plimsoll.model.TestCase;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Applies;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.parse.PolicyParser;

/** Judges a policy: from text to a lawful policy, or everything that keeps it from being one. */
public final class PolicyChecker {
  private final PolicyUnit unit;

  /** True when statements are missing from the tree: laws speak of whole policies only. */
  private final boolean partly;

  private final Findings findings;
  private final Declared declared;
  private final StatementReader statements;
  private final RatedReader rated;
  private final OffsetsReader offsets;
  private final GroupReader groups;
  private final ScenarioReader scenarios;

  private final Companions companions;

  private PolicyChecker(PolicyParser.Parsed parsed, Companions companions) {
    this.companions = companions;
    this.unit = parsed.unit();
    this.partly = parsed.diagnostics().stream().anyMatch(Diagnostic::isError);
    this.findings = new Findings(unit.source(), parsed.brokenWords(), partly);
    this.declared = Declared.of(new HeaderReader(unit, findings).read(), findings);
    this.statements = new StatementReader(declared);
    this.rated = new RatedReader(declared, statements);
    this.offsets = new OffsetsReader(declared, statements);
    this.groups = new GroupReader(declared, statements);
    this.scenarios = new ScenarioReader(declared, statements);
  }

  /** Parses and judges a policy that is a text by itself. */
  public static Diagnosed<CheckedPolicy> check(SourceText source) {
    return check(source, Companions.NONE);
  }

  /**
   * Parses and judges a policy; every mistake of the text is in the diagnostics.
   *
   * @param companions the files beside the policy, which its tables may name
   */
  public static Diagnosed<CheckedPolicy> check(SourceText source, Companions companions) {
    PolicyParser.Parsed parsed = PolicyParser.read(source);
    if (parsed.unit().blocks().isEmpty() && parsed.unit().header().isEmpty()) {
      return parsed.diagnostics().isEmpty()
          ? Diagnosed.failed(List.of(empty(source)))
          : Diagnosed.failed(parsed.diagnostics());
    }
    PolicyChecker checker = new PolicyChecker(parsed, companions);
    Optional<CheckedPolicy> policy = checker.run();
    List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
    all.addAll(checker.findings.all());
    return policy.isPresent() ? Diagnosed.of(policy.get(), all) : Diagnosed.failed(all);
  }

  private static Diagnostic empty(SourceText source) {
    return Diagnostic.error(
        DiagnosticCode.HEADER,
        source.name(),
        source.span(0, 0),
        "the policy is empty",
        "begin with `language 1` and `policy NAME \"title\"`");
  }

  private Optional<CheckedPolicy> run() {
    declared.names().levels().addAll(declared.header().levels());
    List<List<String>> linked = declarations();
    List<Block.Rated> blocks = unit.blocks(Block.Rated.class);
    boolean weighedByLevel = new CollateralLevels(declared.names()).in(blocks);
    boolean equityByLevel = EquityLevels.in(unit.blocks(Block.Equity.class), findings);
    Figure collateral = result("collateral", Owner.BALANCE, weighedByLevel);
    Figure margin = result("margin", Owner.POSITION, true);
    StageReader account = new StageReader(declared, statements, Owner.ACCOUNT);
    StageReader isolated = new StageReader(declared, statements, Owner.ISOLATED);
    account.declare(equityByLevel);
    boolean isolates = isolates();
    if (isolates) {
      isolated.declare(equityByLevel);
    }
    unit.blocks(Block.Offsets.class).forEach(offsets::declare);
    unit.blocks(Block.Group.class).forEach(groups::declare);
    unit.blocks(Block.Scenarios.class).forEach(scenarios::declare);
    PriceRules prices =
        new PricesReader(declared, statements).read(unit.blocks(Block.Prices.class));
    unit.blocks(Block.ForEach.class).forEach(statements::forEach);
    unit.blocks(Block.Group.class).forEach(groups::read);
    ChargeReader charges = new ChargeReader(declared, statements);
    charges.read(unit.blocks(Block.Charge.class));
    ActionReader actionReader = new ActionReader(declared, statements);
    List<Action> actions = new ArrayList<>();
    unit.blocks(Block.Action.class)
        .forEach(block -> actionReader.read(block).ifPresent(actions::add));
    rated.read(blocks, Block.Rated.Kind.COLLATERAL, collateral);
    rated.read(blocks, Block.Rated.Kind.MARGIN, margin);
    requireBlock(blocks, Block.Rated.Kind.COLLATERAL);
    requireBlock(blocks, Block.Rated.Kind.MARGIN);
    Optional<Stage> accountStage = stage(account, Owner.ACCOUNT);
    Optional<Stage> isolatedStage = isolates ? stage(isolated, Owner.ISOLATED) : Optional.empty();
    List<Offsets> pairing = new ArrayList<>();
    unit.blocks(Block.Offsets.class).forEach(block -> offsets.read(block).ifPresent(pairing::add));
    Optional<Liquidation> liquidation =
        new LiquidationReader(declared, statements).read(unit.blocks(Block.Liquidation.class));
    List<Show> shows =
        new ShowReader(declared, statements).read(unit.blocks(Block.Requirement.class));
    unit.blocks(Block.Scenarios.class).forEach(scenarios::complete);
    List<Figure> figures = declared.names().figures().finish();
    SortedMap<String, Instrument> instruments =
        new InstrumentReader(declared).read(unit.blocks(Block.Instruments.class));
    List<TestCase> tests = tests();
    if (partly || findings.failed() || accountStage.isEmpty()) {
      return Optional.empty();
    }
    CheckedPolicy policy =
        new CheckedPolicy(
            declared.header(),
            unit.source(),
            List.copyOf(declared.names().parameters().values()),
            linked,
            List.copyOf(declared.names().inputs().values()),
            List.copyOf(declared.names().tables().values()),
            figures,
            List.copyOf(statements.all()),
            pairing,
            List.copyOf(declared.names().groups().values()),
            List.copyOf(declared.names().scenarios().values()),
            charges.charges(),
            actions,
            shows,
            collateral,
            margin,
            accountStage.get(),
            isolatedStage,
            prices,
            liquidation,
            liquidationPrice(),
            account.call(),
            declared.names().areOrdersSpokenOf(),
            instruments,
            tests);
    judge(policy);
    return Optional.of(policy);
  }

  /** The figure {@code liquidation-price} of positions, when it is a price. */
  private Optional<Figure> liquidationPrice() {
    ValueType price = ValueTypes.price(declared.header().currency());
    return declared
        .names()
        .figures()
        .find(Owner.POSITION, "", "liquidation-price")
        .filter(figure -> !figure.perLevel() && figure.type().equals(price));
  }

  private void judge(CheckedPolicy policy) {
    List<Law.RatedTable> tables =
        rated.tables().stream()
            .map(
                each ->
                    new Law.RatedTable(
                        each.block().heading(),
                        each.table(),
                        each.slices(),
                        each.block().kind() == Block.Rated.Kind.COLLATERAL))
            .toList();
    for (Law law : Laws.ALL) {
      law.judge(policy, unit, tables, findings);
    }
    List<LookupTable> rows = new ArrayList<>(policy.tables());
    rated.tables().forEach(each -> rows.add(each.table()));
    new LonelyNames(policy, rows, declared.names().compared()).judge(findings);
  }

  private List<List<String>> declarations() {
    ParameterReader parameters =
        new ParameterReader(declared.names(), declared.amounts(), findings);
    InputTableReader inputs = new InputTableReader(declared.names(), declared.amounts(), findings);
    NamedTableReader tables = new NamedTableReader(declared, companions);
    unit.blocks(Block.Parameters.class).forEach(parameters::read);
    unit.blocks(Block.Inputs.class).forEach(inputs::read);
    unit.blocks(Block.NamedTable.class).forEach(tables::read);
    List<List<String>> linked = new ArrayList<>();
    unit.blocks(Block.Parameters.class).forEach(block -> linked.addAll(parameters.linked(block)));
    return linked;
  }

  private Figure result(String name, Owner owner, boolean perLevel) {
    FigureTable figures = declared.names().figures();
    Figure figure = figures.declare(name, owner, "", perLevel);
    figures.fix(figure, ValueTypes.money(declared.header().currency()));
    declared.results().add(figure);
    return figure;
  }

  private boolean isolates() {
    boolean misapplied = false;
    for (Block block : unit.blocks()) {
      Optional<Applies> applies =
          block instanceof Block.Equity equity
              ? equity.applies()
              : block instanceof Block.Requirement requirement
                  ? requirement.applies()
                  : Optional.empty();
      misapplied |= applies.map(each -> !StageReader.isIsolated(each, findings)).orElse(false);
    }
    return !misapplied && hasApplies();
  }

  private boolean hasApplies() {
    return unit.blocks(Block.Equity.class).stream().anyMatch(block -> block.applies().isPresent())
        || unit.blocks(Block.Requirement.class).stream()
            .anyMatch(block -> block.applies().isPresent());
  }

  private Optional<Stage> stage(StageReader reader, Owner owner) {
    return reader.read(
        unit.blocks(Block.Equity.class).stream()
            .filter(
                block ->
                    owner == Owner.ACCOUNT
                        ? block.applies().isEmpty()
                        : block.applies().isPresent())
            .toList(),
        unit.blocks(Block.Requirement.class).stream()
            .filter(
                block ->
                    owner == Owner.ACCOUNT
                        ? block.applies().isEmpty()
                        : block.applies().isPresent())
            .toList());
  }

  private void requireBlock(List<Block.Rated> blocks, Block.Rated.Kind kind) {
    if (blocks.stream().noneMatch(block -> block.kind() == kind)) {
      findings.error(
          DiagnosticCode.MISSING_RESULT,
          unit.source().span(0, 0),
          "the policy has no `" + kind.word() + "` block",
          kind == Block.Rated.Kind.MARGIN
              ? "say what positions need"
              : "say what balances count for");
    }
  }

  private List<TestCase> tests() {
    List<TestCase> tests = new ArrayList<>();
    for (Block.Test block : unit.blocks(Block.Test.class)) {
      boolean expects = block.lines().stream().anyMatch(Line.Expect.class::isInstance);
      if (!expects) {
        findings.error(
            DiagnosticCode.TEST_INCOMPLETE,
            block.heading(),
            "this test expects nothing",
            "write `expect FIGURE is VALUE`");
      }
      if (tests.stream().anyMatch(test -> test.title().equals(block.title()))) {
        findings.error(
            DiagnosticCode.DUPLICATE_NAME,
            block.heading(),
            "there are two tests called \"" + block.title() + "\"",
            "give one of them another title");
      }
      tests.add(new TestCase(block.title(), block.heading().line(), block));
    }
    return tests;
  }
}
