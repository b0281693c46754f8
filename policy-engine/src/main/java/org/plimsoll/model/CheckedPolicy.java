package org.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Prices;
import org.plimsoll.source.SourceText;

/**
 * A policy that has been judged lawful: everything both engines need, and nothing left to resolve.
 *
 * @param header what the policy is
 * @param source its text
 * @param parameters its parameters, in the order written
 * @param linked groups of parameters that change together
 * @param inputs its inputs, in the order written
 * @param tables its named tables, in the order written
 * @param figures all figures, in their order
 * @param statements every statement that is chosen, in the order written
 * @param offsets its offsets blocks, in the order written
 * @param groups its sets of groups, in the order written
 * @param scenarios its lists of scenarios, in the order written
 * @param charges the figures that are charges, in the order written
 * @param actions what is to be done when limits are passed, in the order written
 * @param shows figures that every decision tells, in the order written
 * @param collateral the figure of what a balance counts for
 * @param margin the figure of what a position needs, for each level
 * @param account what decides about the account
 * @param isolated what decides about one isolated position, when the policy speaks of them
 * @param prices how prices are computed
 * @param liquidation what is closed and sold in a liquidation, when the policy says so
 * @param liquidationPrice the figure of the price at which a position is liquidated, when the
 *     policy defines one
 * @param call what is called for, when the policy says so
 * @param speaksOfOrders true when a formula looks at open orders: then instruments with orders and
 *     no position are positions too
 * @param instruments the instruments its tests speak of
 * @param tests its tests
 */
public record CheckedPolicy(
    PolicyHeader header,
    SourceText source,
    List<Parameter> parameters,
    List<List<String>> linked,
    List<Input> inputs,
    List<LookupTable> tables,
    List<Figure> figures,
    List<Statement> statements,
    List<Offsets> offsets,
    List<GroupRule> groups,
    List<ScenarioList> scenarios,
    List<Figure> charges,
    List<Action> actions,
    List<Show> shows,
    Figure collateral,
    Figure margin,
    Stage account,
    Optional<Stage> isolated,
    PriceRules prices,
    Optional<Liquidation> liquidation,
    Optional<Figure> liquidationPrice,
    Optional<CallRule> call,
    boolean speaksOfOrders,
    SortedMap<String, Instrument> instruments,
    List<TestCase> tests) {

  /** The set of groups with that name. */
  public GroupRule groups(String name) {
    return groups.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  /** The list of scenarios with that name. */
  public ScenarioList scenarios(String name) {
    return scenarios.stream().filter(list -> list.name().equals(name)).findFirst().orElseThrow();
  }

  /** What an account holds, valued at some prices, as this policy looks at it. */
  public Holdings holdings(AccountState account, Prices prices) {
    return speaksOfOrders ? Holdings.withOrders(account, prices) : Holdings.of(account, prices);
  }

  /**
   * True for a table whose rows offsets go through one after the other and that nothing looks up:
   * then two rows may be alike.
   */
  public boolean goesThrough(LookupTable table) {
    List<Offsets.Form> forms = offsets.stream().flatMap(block -> block.forms().stream()).toList();
    List<TypedExpression> parts = new ArrayList<>();
    figures.forEach(
        figure -> figure.definitions().forEach(each -> parts.addAll(Parts.all(each.formula()))));
    forms.forEach(
        form ->
            form.legs()
                .forEach(leg -> leg.fits().ifPresent(fits -> parts.addAll(Parts.all(fits)))));
    return forms.stream()
            .flatMap(form -> form.rows().stream())
            .anyMatch(rows -> rows.table().name().equals(table.name()))
        && parts.stream().noneMatch(part -> isRead(part, table.name()));
  }

  private static boolean isRead(TypedExpression part, String table) {
    return part instanceof TypedExpression.Lookup lookup
        ? lookup.table().name().equals(table)
        : part instanceof TypedExpression.Slices slices && slices.table().name().equals(table);
  }

  /** The offsets block with that name. */
  public Offsets offsets(String name) {
    return offsets.stream().filter(block -> block.name().equals(name)).findFirst().orElseThrow();
  }
}
