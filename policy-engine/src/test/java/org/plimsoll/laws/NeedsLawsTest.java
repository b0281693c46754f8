package org.plimsoll.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.Position;
import org.plimsoll.whatif.OrderRequest;
import org.plimsoll.whatif.PreTrade;
import org.plimsoll.whatif.PreTradeCheck;
import org.plimsoll.whatif.Withdrawable;
import org.plimsoll.whatif.WithdrawalSearch;

/** The laws of orders and withdrawals on random accounts; {@code -Dlaws.cases=N} looks at more. */
class NeedsLawsTest {
  private static final int CASES = Integer.getInteger("laws.cases", 150);
  private static final BigDecimal UNIT = new BigDecimal("0.00000001");
  private static final List<String> ASSETS = List.of("USD", "USDC", "BTC", "DOGE", "ETH");
  private static final List<String> INSTRUMENTS = List.of("BTC-PERP", "BTC-FUT", "ETH-PERP");

  private final Policy policy =
      PlimsollEngine.create()
          .compile(PolicySource.of(Path.of("src/test/resources/org/plimsoll/laws/laws.margin")))
          .get();

  private Decision decided(Case at, AccountState account) {
    return policy.evaluate(account, at.market(), policy.ownParameters(), Case.NOW);
  }

  private BigDecimal excess(Case at, AccountState account) {
    return decided(at, account).figures().orElseThrow().excess();
  }

  private static BigDecimal held(Case at, String asset) {
    return at.account().balances().stream()
        .filter(balance -> balance.asset().equals(asset))
        .map(Balance::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The account after a withdrawal, as a back office books it. */
  private static AccountState without(Case at, String asset, BigDecimal quantity) {
    List<Balance> balances = new ArrayList<>(at.account().balances());
    balances.add(Balance.of(asset, quantity.negate()));
    return at.holding(balances).account();
  }

  /** The law that an answer about a withdrawal breaks. */
  private Optional<String> broken(Case at, String asset, BigDecimal most) {
    BigDecimal held = held(at, asset);
    if (most.signum() < 0 || most.stripTrailingZeros().scale() > 8) {
      return Optional.of("no quantity: " + most);
    }
    if (most.signum() > 0
        && (most.compareTo(held) > 0 || excess(at, without(at, asset, most)).signum() < 0)) {
      return Optional.of(most + " of " + held + " " + asset + " may not leave");
    }
    BigDecimal more = most.add(UNIT);
    boolean couldMore =
        excess(at, at.account()).signum() >= 0
            && more.compareTo(held) <= 0
            && excess(at, without(at, asset, more)).signum() >= 0;
    return couldMore ? Optional.of(more + " " + asset + " might leave") : Optional.empty();
  }

  /** The answer of a search that sees {@code slack} USD that are not there. */
  private BigDecimal most(Case at, String asset, BigDecimal slack) {
    return new WithdrawalSearch(
            account -> decided(at, without(at.with(account), "USD", slack.negate())))
        .most(at.account(), asset)
        .quantity();
  }

  @Test
  void whatIsWithdrawableCanBeWithdrawnAndNotAUnitMore() {
    Random random = new Random(20261121);
    int partly = 0;
    int wholly = 0;
    for (int i = 0; i < CASES; i++) {
      Case at = Case.random(random);
      for (String asset : ASSETS) {
        Withdrawable answer =
            policy.withdrawable(at.account(), at.market(), policy.ownParameters(), Case.NOW, asset);
        assertThat(broken(at, asset, answer.quantity()))
            .describedAs("case %d: %s of %s", i, answer.reason(), at)
            .isEmpty();
        boolean some = answer.quantity().signum() > 0;
        wholly += some && answer.quantity().compareTo(held(at, asset)) == 0 ? 1 : 0;
        partly += some && answer.quantity().compareTo(held(at, asset)) != 0 ? 1 : 0;
      }
    }
    assertThat(partly).isPositive();
    assertThat(wholly).isPositive();
  }

  private static OrderRequest order(Case at, Random random) {
    String instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
    BigDecimal mark = at.market().instruments().get(instrument).markPrice();
    Optional<BigDecimal> price =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(mark.add(Case.decimal(random, -500, 500, 2)));
    return new OrderRequest(
        instrument,
        random.nextBoolean() ? Direction.BUY : Direction.SELL,
        Case.decimal(random, 1, instrument.startsWith("ETH") ? 4_000 : 200, 2),
        price);
  }

  /** The account with the order filled, as a back office books it. */
  private static AccountState filled(Case at, OrderRequest order) {
    BigDecimal size =
        order.quantity().multiply(BigDecimal.valueOf(order.side() == Direction.BUY ? 1 : -1));
    BigDecimal mark = at.market().instruments().get(order.instrument()).markPrice();
    List<Position> lots = new ArrayList<>(at.account().positions());
    lots.add(Position.cross(order.instrument(), size, order.price().orElse(mark)));
    return new AccountState(
        at.account().account(),
        at.account().attributes(),
        at.account().balances(),
        lots,
        at.account().orders());
  }

  /** An order fits exactly when it leaves an excess or only reduces. */
  private Optional<String> broken(Case at, OrderRequest order, boolean fits) {
    Decision.Totals was = decided(at, at.account()).figures().orElseThrow();
    Decision.Totals now = decided(at, filled(at, order)).figures().orElseThrow();
    boolean reduces =
        now.initialMargin().compareTo(was.initialMargin()) <= 0
            && now.equity()
                    .subtract(now.initialMargin())
                    .compareTo(was.equity().subtract(was.initialMargin()))
                >= 0;
    boolean may = now.equity().compareTo(now.initialMargin()) >= 0 || reduces;
    return may == fits ? Optional.empty() : Optional.of(order + " fits: " + may);
  }

  @Test
  void anOrderFitsWhenItLeavesAnExcessOrReduces() {
    Random random = new Random(41);
    int fitting = 0;
    int reducing = 0;
    for (int i = 0; i < CASES * 2; i++) {
      Case at = Case.random(random);
      OrderRequest order = order(at, random);
      PreTrade answer =
          policy.preTrade(at.account(), at.market(), policy.ownParameters(), Case.NOW, order);
      assertThat(broken(at, order, answer.fits()))
          .describedAs("case %d: %s of %s", i, answer.reason(), at)
          .isEmpty();
      fitting += answer.fits() ? 1 : 0;
      reducing += answer.fits() && answer.excessLeft().orElseThrow().signum() < 0 ? 1 : 0;
    }
    assertThat(fitting).isBetween(1, CASES * 2 - 1);
    assertThat(reducing).isPositive();
  }

  /** A search and a check that evaluate something else than the account are seen. */
  @Test
  void plantedFaultsAreSeen() {
    Random random = new Random(5);
    int tooMuch = 0;
    int tooLittle = 0;
    int unitMore = 0;
    int forgotten = 0;
    for (int i = 0; i < CASES; i++) {
      Case at = Case.random(random);
      BigDecimal cents = new BigDecimal("0.01");
      tooMuch += broken(at, "USD", most(at, "USD", cents)).isPresent() ? 1 : 0;
      tooLittle += broken(at, "USD", most(at, "USD", cents.negate())).isPresent() ? 1 : 0;
      BigDecimal right = most(at, "USD", BigDecimal.ZERO);
      unitMore += broken(at, "USD", right.add(UNIT)).isPresent() && right.signum() > 0 ? 1 : 0;
      PreTradeCheck blind = new PreTradeCheck(account -> decided(at, at.account()), at.market());
      OrderRequest order = order(at, random);
      forgotten += broken(at, order, blind.check(at.account(), order).fits()).isPresent() ? 1 : 0;
    }
    assertThat(tooMuch).isPositive();
    assertThat(tooLittle).isPositive();
    assertThat(unitMore).isPositive();
    assertThat(forgotten).isPositive();
  }
}
