package org.plimsoll.check.law;

import java.util.List;

/** The list of laws. */
public final class Laws {
  /** Every law, in the order in which they are judged. */
  public static final List<Law> ALL =
      List.of(
          new BandsLaw(),
          new SelectionLaw(),
          new TableCoverageLaw(),
          new RateRangeLaw(),
          new LevelOrderLaw(),
          new PriceAgeLaw(),
          new HaircutOrderLaw(),
          new WeightOrderLaw(),
          new DebtBandsLaw(),
          new CycleLaw(),
          new ListCycleLaw(),
          new UnusedLaw());

  private Laws() {}
}
