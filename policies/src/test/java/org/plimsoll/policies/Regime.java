package org.plimsoll.policies;

/**
 * A published regime and the policies that state it.
 *
 * <p>An adapter only translates: a case becomes an account, a market and parameters, and figures of
 * the decision get the names under which they were published. It computes no margin.
 */
sealed interface Regime
    permits BinanceUsdm,
        Bybit,
        CmeSpan,
        DerivePortfolio,
        DeriveStandard,
        DydxV4,
        Hyperliquid,
        OpynGamma,
        UsOptionsStrategy,
        UsRegTStock {

  /** The name of the file with its figures, without ending. */
  String name();

  /** What the policies give for a case. */
  Found found(Case of);
}
