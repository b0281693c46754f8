package org.plimsoll.benchmarks.hand;

import java.util.Map;
import java.util.TreeMap;

/** The tables of workload M, with the numbers of {@code workload-m.margin}. */
public final class Tables {
  private static final String[] BTC_EDGES = {"50000", "250000", "1000000", "5000000", "20000000"};
  private static final String[] ETH_EDGES = {"25000", "100000", "500000", "2000000", "10000000"};
  private static final String[] SOL_EDGES = {"10000", "50000", "200000", "1000000", "5000000"};

  private Tables() {}

  /** By asset, what counts after the haircut. */
  public static Map<String, TierTable> collateral() {
    Map<String, TierTable> tables = new TreeMap<>();
    add(tables, "USD", new String[] {"1000000", "10000000"}, "100", "99.5", "99");
    add(tables, "USDC", new String[] {"1000000", "10000000"}, "99", "97", "90");
    add(tables, "USDT", new String[] {"500000", "5000000"}, "98", "95", "85");
    add(tables, "BTC", new String[] {"50000", "500000"}, "90", "85", "75");
    add(tables, "ETH", new String[] {"25000", "250000"}, "88", "82", "70");
    add(tables, "SOL", new String[] {"10000", "100000"}, "80", "70", "50");
    return tables;
  }

  /** By underlying and kind, what a position needs. */
  public static Map<String, TierTable> margin() {
    Map<String, TierTable> tables = new TreeMap<>();
    add(tables, "BTC perpetual", BTC_EDGES, "1", "2", "4", "8", "12.5", "25");
    add(tables, "BTC future", BTC_EDGES, "1.5", "2.5", "5", "10", "15", "30");
    add(tables, "BTC option", BTC_EDGES, "5", "7.5", "10", "15", "20", "40");
    add(tables, "ETH perpetual", ETH_EDGES, "1.25", "2.5", "5", "10", "15", "30");
    add(tables, "ETH future", ETH_EDGES, "2", "3", "6", "12", "18", "35");
    add(tables, "ETH option", ETH_EDGES, "6", "9", "12", "18", "25", "45");
    add(tables, "SOL perpetual", SOL_EDGES, "2", "4", "8", "12.5", "20", "40");
    add(tables, "SOL future", SOL_EDGES, "2.5", "5", "10", "15", "25", "50");
    return tables;
  }

  private static void add(
      Map<String, TierTable> tables, String name, String[] edges, String... percents) {
    tables.put(name, TierTable.of(name, edges, percents));
  }
}
