package org.plimsoll.syntax;

import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** One fact of a {@code given} line. */
public sealed interface Fact extends SyntaxNode {

  /**
   * {@code 15_000 USD}: the account holds this.
   *
   * @param span where it stands
   * @param amount quantity and asset
   */
  record Balance(SourceSpan span, Amount amount) implements Fact {}

  /**
   * {@code long 2 BTC-PERP at 50_000 USD}, {@code short 1 ETH-PERP at 3_000 USD isolated with 500
   * USD}.
   *
   * @param span where it stands
   * @param side {@code long} or {@code short}
   * @param amount quantity and instrument
   * @param entry the entry price
   * @param mode the word {@code isolated}, when written
   * @param collateral what backs the isolated position
   */
  record Position(
      SourceSpan span,
      Word side,
      Amount amount,
      Optional<Amount> entry,
      Optional<Word> mode,
      Optional<Amount> collateral)
      implements Fact {}

  /**
   * {@code every price is 50_000 USD}.
   *
   * @param span where it stands
   * @param every the word {@code every}
   * @param figure what is given for all
   * @param amount its value
   */
  record Every(SourceSpan span, Word every, Word figure, Amount amount) implements Fact {}

  /**
   * {@code price of BTC is 50_000 USD}, {@code tier is standard}.
   *
   * @param span where it stands
   * @param figure what is given
   * @param value its value
   */
  record Value(SourceSpan span, Expression.Reference figure, Table.Cell value) implements Fact {}
}
