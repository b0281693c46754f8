package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes lists of scenarios of every kind, with moves of every kind of number. */
final class ScenarioWriter {
  private static final List<String> NAMES = List.of("rise", "fall", "calm", "crash");

  /**
   * A list that was written.
   *
   * @param name what it is called
   * @param move a rate that each of its scenarios has
   * @param named one of its scenarios, where they have names; else empty
   * @param books true when it is gone through by groups only
   */
  record Written(String name, String move, String named, boolean books) {}

  private final Draft draft;
  private final boolean interest;
  private final List<Written> written = new ArrayList<>();

  ScenarioWriter(Draft draft, boolean interest) {
    this.draft = draft;
    this.interest = interest;
  }

  /** The lists written so far. */
  List<Written> written() {
    return written;
  }

  /** Writes a list of a kind that none has yet. */
  Written write(boolean grouped) {
    List<String> names = new ArrayList<>(List.of("shocks", "nine", "agency", "corners"));
    if (grouped) {
      names.add("settlements");
    }
    written.forEach(each -> names.remove(each.name()));
    String name = names.get(draft.random().nextInt(names.size()));
    Written list =
        switch (name) {
          case "shocks" -> table();
          case "nine" -> grid();
          case "agency" -> numbered();
          case "corners" -> points(name, "", "positions where kind is not spot", false);
          default -> points(name, " of books", "its positions", true);
        };
    written.add(list);
    moves(list);
    draft.line("end");
    return list;
  }

  private Written table() {
    boolean aside = draft.chance(2);
    String replaced = draft.one("", ", replaceable by parameters");
    draft.line(aside ? "table shock-rows" + replaced : "scenarios shocks");
    draft.line("  | scenario | price-move | way | cost |");
    int rows = 1 + draft.random().nextInt(NAMES.size());
    for (String name : NAMES.subList(0, rows)) {
      String cells =
          draft.percent(-40, 40) + " | " + (name.equals("rise") ? "up" : draft.one("up", "down"));
      int cost = draft.random().nextInt(50);
      draft.line("  | " + name + " | " + cells + " | " + cost + " USD |");
    }
    if (aside) {
      draft.line("end");
      draft.line("");
      draft.line("scenarios shocks from shock-rows");
    }
    String named = NAMES.get(draft.random().nextInt(rows));
    String move = draft.one("price-move of scenario", "(cost of scenario / 900 USD)");
    return new Written("shocks", move, named, false);
  }

  private Written grid() {
    draft.line("scenarios nine");
    draft.line("  grid market over " + draft.one("-10%, 0%, 12.5%", "-30%, 30%", "0%"));
    draft.line("  grid basis over " + draft.one("0%, 3%", "-1%"));
    return new Written("nine", "(market of scenario + basis of scenario)", "", false);
  }

  private Written numbered() {
    draft.line("scenarios agency");
    draft.line("  numbered 1 to " + (1 + draft.random().nextInt(3)));
    return new Written("agency", "(number of scenario x 7% - 15%)", "", false);
  }

  private Written points(String name, String of, String set, boolean books) {
    draft.line("scenarios " + name + of);
    draft.line("  point " + (1 + draft.random().nextInt(60)) + "000 USD per unit");
    if (draft.chance(2)) {
      draft.line("  point each " + draft.one("mark-price", "entry-price") + " over " + set);
    }
    return new Written(name, "(point of scenario / 40_000 USD per unit - 100%)", "", books);
  }

  private void moves(Written list) {
    String move = list.move();
    String share = "(100% + " + move + ")";
    int most = draft.random().nextInt(4);
    List<String> all = new ArrayList<>();
    all.add("mark-price of positions to mark-price x " + share + sided(list));
    all.add("underlying-price of positions to underlying-price x " + share);
    all.add("quantity of positions to quantity x " + draft.one("-1", share, "0", "2 x " + share));
    all.add("price of balances to price x " + share + " when asset is not USD, otherwise price");
    all.add("quantity of balances to quantity " + draft.one("x " + share, "- 1 unit"));
    all.add("leverage of positions to 7x when leverage is missing, otherwise leverage + 2x");
    all.add("stretched of positions to stretched + " + move + " x notional");
    all.add("unrealized-pnl of positions to unrealized-pnl x " + draft.one("2", share));
    all.add("multiplier of positions to multiplier x 2");
    all.add("delta of positions to delta x " + share);
    all.add("notional of positions to notional + fixed");
    all.add("used of account to used + " + move + " x equity");
    all.add("equity of account to equity - fixed");
    if (interest) {
      all.add("open-interest of positions to open-interest x " + share);
    }
    for (int i = 0; i < most || (i == 0 && !draft.chance(6)); i++) {
      boolean first = i == 0 && !draft.chance(3);
      draft.line("  move " + all.remove(first ? 0 : draft.random().nextInt(all.size())));
    }
  }

  private String sided(Written list) {
    if (list.name().equals("shocks") && draft.chance(2)) {
      String when = draft.one("way of scenario is up", "scenario is rise", "side is long");
      return " when " + when + ", otherwise mark-price x 95%";
    }
    return "";
  }
}
