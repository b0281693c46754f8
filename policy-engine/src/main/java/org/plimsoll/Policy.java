package org.plimsoll;

import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.plimsoll.check.ParameterResolver;
import org.plimsoll.compile.CompiledPolicy;
import org.plimsoll.compile.RuleListing;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.Fingerprint;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.interpret.Interpreter;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.scenario.PolicyTests;
import org.plimsoll.scenario.TestReport;
import org.plimsoll.whatif.OrderRequest;
import org.plimsoll.whatif.PreTrade;
import org.plimsoll.whatif.PreTradeCheck;
import org.plimsoll.whatif.Withdrawable;
import org.plimsoll.whatif.WithdrawalSearch;

/** A compiled policy. Immutable and thread-safe; evaluations do not disturb each other. */
public final class Policy {
  private final CheckedPolicy checked;
  private final CompiledPolicy compiled;
  private final Decision.PolicyStamp stamp;

  /** The hash of the market seen last: books are evaluated against one market. */
  private volatile MarketHash lastMarket = new MarketHash(null, "");

  private record MarketHash(@Nullable MarketSnapshot market, String hash) {}

  Policy(CheckedPolicy checked, CompiledPolicy compiled) {
    this.checked = checked;
    this.compiled = compiled;
    PolicyHeader header = checked.header();
    this.stamp =
        new Decision.PolicyStamp(
            header.name(), header.version(), Fingerprint.ofPolicy(checked.source().text()));
  }

  /** What the policy is. */
  public PolicyHeader header() {
    return checked.header();
  }

  /** The policy as meant. */
  public CheckedPolicy checked() {
    return checked;
  }

  /** True when the policy looks at open orders; else nothing is required for them. */
  public boolean speaksOfOrders() {
    return checked.speaksOfOrders();
  }

  /** The compiled rules and plan. */
  public CompiledPolicy compiled() {
    return compiled;
  }

  /** The Drools rules the policy became, in words, each with its line in the policy. */
  public String rules() {
    return RuleListing.of(compiled.rules());
  }

  /** SHA-256 of the policy's text in hexadecimal. */
  public String hash() {
    return stamp.hash();
  }

  /** The parameter values that the policy itself gives. */
  public ParameterSet ownParameters() {
    return ParameterSet.ownOf(checked);
  }

  /**
   * The parameter values in force at an instant.
   *
   * @param name what messages call the file
   * @param hash SHA-256 of the file in hexadecimal
   */
  public Diagnosed<ParameterSet> parameters(
      ParameterFile file, String name, String hash, Instant asOf) {
    return ParameterResolver.resolve(checked, file, name, hash, asOf);
  }

  /**
   * Decides about an account: Drools chooses the statements, the compiled plan computes.
   *
   * @param asOf the instant of the evaluation, against which ages are counted
   */
  public Decision evaluate(
      AccountState account, MarketSnapshot market, ParameterSet parameters, Instant asOf) {
    return decide(account, market, parameters, asOf, compiled::begin);
  }

  /** The same decision by the reference interpreter, byte for byte. */
  public Decision interpret(
      AccountState account, MarketSnapshot market, ParameterSet parameters, Instant asOf) {
    return decide(
        account,
        market,
        parameters,
        asOf,
        (request, holdings) -> new Interpreter(checked, request, holdings));
  }

  private Decision decide(
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant asOf,
      BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    String inputHash = Fingerprint.ofInput(account, hashOf(market), asOf);
    EvaluationRequest request = new EvaluationRequest(account, market, parameters, asOf, inputHash);
    return decide(request, engine);
  }

  private Decision decide(
      EvaluationRequest request, BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    return new DecisionBuilder(checked, stamp, request).decide(engine);
  }

  @SuppressWarnings(
      "ReferenceEquality") // a cache: another object is hashed anew, whatever it holds
  private String hashOf(MarketSnapshot market) {
    MarketHash last = lastMarket;
    if (last.market() != market) {
      last = new MarketHash(market, Fingerprint.ofMarket(market));
      lastMarket = last;
    }
    return last.hash();
  }

  /**
   * Whether an account could carry an order, filled whole as a cross lot; see {@link
   * PreTradeCheck}. Open orders count as the policy counts them.
   *
   * @param order an order without a price fills at the mark price
   */
  public PreTrade preTrade(
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant asOf,
      OrderRequest order) {
    return new PreTradeCheck(state -> evaluate(state, market, parameters, asOf), market)
        .check(account, order);
  }

  /** The same for an order with its price. */
  public PreTrade preTrade(
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant asOf,
      Order order) {
    return preTrade(account, market, parameters, asOf, OrderRequest.of(order));
  }

  /**
   * The most of an asset that may leave the balances without attributes of an account, in multiples
   * of 0.00000001; see {@link WithdrawalSearch}. Open orders count as the policy counts them.
   */
  public Withdrawable withdrawable(
      AccountState account,
      MarketSnapshot market,
      ParameterSet parameters,
      Instant asOf,
      String asset) {
    return new WithdrawalSearch(state -> evaluate(state, market, parameters, asOf))
        .most(account, asset);
  }

  /** Runs the tests that stand in the policy. */
  public TestReport test() {
    return PolicyTests.run(checked, request -> decide(request, compiled::begin));
  }
}
