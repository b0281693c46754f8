package org.plimsoll.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.check.Literals;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.AssetMarket;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.MarketFigure;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Input;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Amount;
import org.plimsoll.syntax.ExpressionText;
import org.plimsoll.syntax.Fact;

/** Builds account, market and parameters out of the facts a test gives. */
final class GivenFacts {
  private final CheckedPolicy policy;
  private final Literals literals;
  private final List<Diagnostic> failures;
  private final List<Balance> balances = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final SortedMap<String, String> account = new TreeMap<>();
  private final Map<String, SortedMap<String, String>> settings = new TreeMap<>();
  private final GivenPrices prices;
  private final GivenMarket market = new GivenMarket();
  private final Map<String, SortedMap<String, String>> attributes = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, MarketFigure>> figures = new TreeMap<>();
  private final SortedMap<String, Exact> parameters;

  GivenFacts(CheckedPolicy policy, List<Diagnostic> failures) {
    this.policy = policy;
    this.literals = new Literals(policy.header().currency());
    this.failures = failures;
    this.parameters = new TreeMap<>(ParameterSet.ownOf(policy).values());
    this.prices = new GivenPrices(asOf(policy), policy.prices().any());
  }

  private void report(SourceSpan span, String message, String hint) {
    failures.add(
        Diagnostic.error(
            DiagnosticCode.TEST_INCOMPLETE, policy.source().name(), span, message, hint));
  }

  void add(Fact fact) {
    if (fact instanceof Fact.Balance balance) {
      balance(balance);
    } else if (fact instanceof Fact.Position position) {
      position(position);
    } else if (fact instanceof Fact.Every every) {
      every(every);
    } else if (fact instanceof Fact.Value value) {
      value(value);
    }
  }

  private void balance(Fact.Balance fact) {
    if (fact.amount().unit().isEmpty()) {
      report(
          fact.span(),
          "`" + fact.amount().text() + "` does not say of which asset",
          "write `15_000 USD`");
      return;
    }
    balances.add(Balance.of(fact.amount().unit().get().text(), fact.amount().number()));
  }

  private void position(Fact.Position fact) {
    if (GivenOrder.SIDES.containsKey(fact.side().text())) {
      GivenOrder order = new GivenOrder(policy, this::report);
      if (fact.entry().map(this::inCurrency).orElse(true)) {
        order.read(fact).ifPresent(orders::add);
      }
      return;
    }
    boolean isLong = fact.side().text().equals("long");
    String instrument = fact.amount().unit().map(word -> word.text()).orElse("");
    if (!isLong && !fact.side().text().equals("short")) {
      report(
          fact.side().span(),
          "a position is `long` or `short`",
          Nearest.hint(fact.side().text(), List.of("long", "short")));
      return;
    }
    if (!policy.instruments().containsKey(instrument)) {
      report(
          fact.amount().span(),
          "there is no instrument called `" + instrument + "` in the block `instruments`",
          Nearest.hint(instrument, policy.instruments().keySet()));
      return;
    }
    boolean isolated = fact.mode().isPresent();
    if (isolated && !fact.mode().get().text().equals("isolated")) {
      report(
          fact.mode().get().span(),
          "only `isolated with` may follow a position",
          "write `isolated with 500 " + policy.header().currency() + "`");
      return;
    }
    if (!fact.entry().map(this::inCurrency).orElse(true)
        || !fact.collateral().map(this::inCurrency).orElse(true)) {
      return;
    }
    BigDecimal quantity = fact.amount().number();
    positions.add(
        new Position(
            instrument,
            isLong ? quantity : quantity.negate(),
            fact.entry().map(Amount::number).orElse(null),
            isolated ? Mode.ISOLATED : Mode.CROSS,
            fact.collateral().map(Amount::number).orElse(null),
            null,
            null,
            Collections.emptySortedMap()));
  }

  private void every(Fact.Every fact) {
    if (!fact.every().text().equals("every") || !fact.figure().text().equals("price")) {
      report(
          fact.span(),
          "this fact is not understood",
          "write `every price is 50_000 " + policy.header().currency() + "`");
      return;
    }
    if (inCurrency(fact.amount())) {
      prices.every(fact.amount().number());
    }
  }

  /** True for an amount in the policy's currency; another unit is reported. */
  private boolean inCurrency(Amount amount) {
    String currency = policy.header().currency();
    boolean fits =
        amount.mark() == Amount.Mark.NONE
            && amount.per().isEmpty()
            && amount.unit().map(unit -> unit.text().equals(currency)).orElse(false);
    if (!fits) {
      report(
          amount.span(),
          "`" + ExpressionText.of(amount) + "` is no amount in " + currency,
          "write `" + amount.text() + " " + currency + "`");
    }
    return fits;
  }

  private void value(Fact.Value fact) {
    String name = fact.figure().head().text();
    Optional<String> of =
        fact.figure().path().size() > 1
            ? Optional.of(fact.figure().path().get(1).text())
            : Optional.empty();
    Optional<String> value = literals.dataText(fact.value());
    if (value.isEmpty()) {
      report(fact.value().span(), "`" + fact.value().text() + "` is no value", "");
      return;
    }
    if (of.isPresent() && GivenPrices.WORDS.contains(name)) {
      boolean money =
          literals
              .number(fact.value())
              .filter(each -> each.type().equals(ValueTypes.money(policy.header().currency())))
              .isPresent();
      if (money) {
        prices.put(name, of.get(), new BigDecimal(value.get()));
      } else {
        report(
            fact.value().span(),
            "`" + fact.value().text() + "` is no amount in " + policy.header().currency(),
            "write a price such as `50_000 " + policy.header().currency() + "`");
      }
      return;
    }
    Optional<Input> input =
        policy.inputs().stream().filter(each -> each.name().equals(name)).findFirst();
    Optional<Parameter> parameter =
        policy.parameters().stream().filter(each -> each.name().equals(name)).findFirst();
    if (input.isEmpty() && of.isPresent() && name.equals(GivenMarket.RISK_ARRAY)) {
      if (!market.putArray(of.get(), value.get())) {
        report(
            fact.value().span(),
            "`" + fact.value().text() + "` is no risk array",
            "write its numbers between quotes, such as `\"0 0 -400 400\"`");
      }
    } else if (input.isEmpty() && of.isPresent() && GivenMarket.WORDS.contains(name)) {
      market(fact, name, of.get());
    } else if (input.isPresent()) {
      input(input.get(), of.orElse(""), value.get());
    } else if (parameter.isPresent() && of.isEmpty()) {
      parameters.put(name, Exact.parse(value.get()));
    } else {
      report(
          fact.figure().span(),
          "`" + ExpressionText.of(fact.figure()) + "` cannot be given",
          "a test gives prices, inputs and parameters of the policy");
    }
  }

  private void market(Fact.Value fact, String name, String of) {
    String currency = policy.header().currency();
    ValueType wanted =
        GivenMarket.PRICES.contains(name) ? ValueTypes.money(currency) : ValueTypes.RATE;
    Optional<BigDecimal> number =
        literals
            .number(fact.value())
            .filter(each -> each.type().equals(wanted))
            .flatMap(each -> each.value().decimal());
    if (number.isPresent()) {
      market.put(name, of, number.get());
    } else {
      boolean money = GivenMarket.PRICES.contains(name);
      report(
          fact.value().span(),
          "`" + fact.value().text() + "` is no " + (money ? "amount in " + currency : "rate"),
          money ? "write a price such as `50_000 " + currency + "`" : "write a rate such as `60%`");
    }
  }

  private void input(Input input, String of, String value) {
    if (input.giver() == Input.Giver.MARKET) {
      String key = input.of() == Input.Subject.ACCOUNT ? "TEST" : of;
      figures
          .computeIfAbsent(input.key(), name -> new TreeMap<>())
          .put(key, new MarketFigure(value, number(value), null));
      return;
    }
    switch (input.of()) {
      case ACCOUNT -> account.put(input.key(), value);
      case BALANCE, POSITION ->
          settings.computeIfAbsent(of, key -> new TreeMap<>()).put(input.key(), value);
      case ASSET, INSTRUMENT, UNDERLYING ->
          attributes.computeIfAbsent(of, key -> new TreeMap<>()).put(input.key(), value);
    }
  }

  private static @Nullable BigDecimal number(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(value) : null;
  }

  private static Instant asOf(CheckedPolicy policy) {
    return policy.header().effectiveFrom().orElse(Instant.EPOCH);
  }

  /** The request these facts make. */
  EvaluationRequest request(Set<String> leftOut) {
    Instant asOf = asOf(policy);
    SortedMap<String, Instrument> instruments = new TreeMap<>();
    Set<String> assets = new LinkedHashSet<>();
    balances.forEach(balance -> assets.add(balance.asset()));
    policy
        .instruments()
        .forEach(
            (name, terms) -> {
              instruments.put(name, priced(name, terms));
              assets.add(terms.underlying());
              assets.add(terms.quote());
            });
    assets.addAll(prices.names());
    assets.addAll(market.names());
    assets.removeAll(instruments.keySet());
    SortedMap<String, AssetMarket> markets = new TreeMap<>();
    for (String asset : assets) {
      markets.put(asset, market(asset));
    }
    return new EvaluationRequest(
        new AccountState("TEST", account, withSettings(), positioned(), orders),
        new MarketSnapshot(asOf, markets, instruments, figures),
        new ParameterSet(parameters, new TreeMap<>(), ""),
        asOf,
        "",
        leftOut);
  }

  private AssetMarket market(String asset) {
    boolean currency = asset.equals(policy.header().currency());
    return new AssetMarket(
        currency ? BigDecimal.ONE : prices.given(asset),
        market.of("volatility", asset),
        currency ? null : prices.index(asset),
        currency ? null : market.of("average-price", asset),
        market.of("confidence", asset),
        currency ? List.of() : prices.quotes(asset),
        currency ? List.of() : prices.history(asset),
        given(asset));
  }

  private SortedMap<String, String> given(String name) {
    return attributes.getOrDefault(name, Collections.emptySortedMap());
  }

  private Instrument priced(String name, Instrument terms) {
    TreeMap<String, String> all = new TreeMap<>(terms.attributes());
    all.putAll(given(name));
    return Instrument.of(terms.kind(), terms.underlying(), terms.quote())
        .settle(terms.settle())
        .multiplier(terms.multiplier())
        .expiry(terms.expiry())
        .strike(terms.strike())
        .right(terms.right())
        .lot(terms.lot())
        .tick(terms.tick())
        .takerFee(terms.takerFee())
        .inverse(terms.inverse())
        .volatility(market.of("volatility", name))
        .forward(market.of("forward", name))
        .riskArray(market.array(name))
        .averagePrice(market.of("average-price", name))
        .confidence(market.of("confidence", name))
        .markPrice(prices.given(name))
        .indexPrice(prices.index(name))
        .quotes(prices.quotes(name))
        .priceHistory(prices.history(name))
        .attributes(all)
        .build();
  }

  private List<Balance> withSettings() {
    return balances.stream()
        .map(
            balance ->
                new Balance(
                    balance.asset(),
                    balance.quantity(),
                    settings.getOrDefault(balance.asset(), Collections.emptySortedMap())))
        .toList();
  }

  private List<Position> positioned() {
    List<Position> placed = new ArrayList<>();
    for (Position position : positions) {
      TreeMap<String, String> own =
          new TreeMap<>(settings.getOrDefault(position.instrument(), new TreeMap<>()));
      String leverage = own.remove("leverage");
      placed.add(
          new Position(
              position.instrument(),
              position.quantity(),
              position.entryPrice(),
              position.mode(),
              position.collateral(),
              leverage == null ? null : new BigDecimal(leverage),
              null,
              own));
    }
    return placed;
  }
}
