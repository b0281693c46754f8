package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;

/** Writes what is about other states of affairs: scenarios, suppositions, groups, charges. */
final class WorldWriter {
  private final Draft draft;
  private final GroupWriter groups;
  private final ScenarioWriter scenarios;
  private final ChargeWriter charges;
  private final JoinWriter joins;
  private final List<String> lines = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final List<String> books = new ArrayList<>();
  private final List<FallWriter> falls = new ArrayList<>();

  WorldWriter(Draft draft, boolean offsets, boolean orders, boolean interest) {
    this.draft = draft;
    this.groups = new GroupWriter(draft, offsets, orders);
    this.scenarios = new ScenarioWriter(draft, interest);
    this.charges = new ChargeWriter(draft, orders);
    this.joins = new JoinWriter(draft, orders);
  }

  /** Writes some of them. */
  void write() {
    boolean grouped = draft.chance(2);
    if (draft.chance(3)) {
      charges.write(grouped);
      terms.addAll(charges.terms());
    }
    boolean joined = draft.chance(2);
    if (joined) {
      joins.ofPositions();
    }
    for (int i = draft.one("0", "1", "2").charAt(0) - '0'; i > 0; i--) {
      list(grouped);
    }
    if (falls.size() == 2 && scenarios.written().stream().noneMatch(each -> each.books())) {
      within();
    }
    if (draft.chance(3)) {
      supposed(grouped);
    }
    if (grouped && draft.chance(2)) {
      books.addAll(joins.ofBooks());
    }
    terms.addAll(joins.terms());
    if (grouped) {
      groups.write(books);
      terms.addAll(groups.terms());
    }
  }

  private void list(boolean grouped) {
    ScenarioWriter.Written list = scenarios.write(grouped);
    FallWriter fall = new FallWriter(draft, list, falls.size() + 1);
    if (list.books()) {
      fall.ofBooks();
    } else {
      List<String> more = new ArrayList<>(charges.terms());
      more.addAll(joins.terms());
      fall.ofAccount(more);
    }
    (list.books() ? books : lines).addAll(fall.lines());
    terms.addAll(fall.terms());
    falls.add(fall);
    if (grouped && draft.chance(2)) {
      FallWriter inBooks = new FallWriter(draft, list, falls.size());
      inBooks.strained();
      books.addAll(inBooks.lines());
      terms.addAll(inBooks.terms());
    }
  }

  /** A list gone through in each scenario of another. */
  private void within() {
    String outer = scenarios.written().get(1).name();
    String inner = scenarios.written().get(0).name();
    String deep = "the largest " + falls.get(0).loss() + " over " + inner;
    lines.add("  define deep in each scenario of " + outer + " is " + deep);
    terms.add("the average of deep over " + outer);
  }

  /** Values with other numbers, of positions and of the account. */
  private void supposed(boolean grouped) {
    draft.line("for each position");
    String what =
        draft.one(
            "quantity is quantity / 2",
            "mark-price is mark-price + 100 USD per unit, quantity is 1 unit",
            "stretched is fixed",
            "leverage is 3x");
    draft.line("  define released at each level is margin - margin with (" + what + ")");
    draft.line("end");
    terms.add("the sum of released at maintenance over positions");
    lines.add("  define leaner is used with (" + draft.one("spread is 3", "equity is 5 USD") + ")");
    terms.add("leaner");
    if (grouped) {
      books.add("  define halved is (worth x 3) with (quantity is quantity / 2)");
      books.add("  define doubled is halved with (mark-price is mark-price x 2) - halved");
      terms.add("the sum of doubled over books");
    }
  }

  /** Lines of the requirement. */
  void use() {
    lines.forEach(draft::line);
  }

  /** What they add to the requirement. */
  String ofAccount() {
    StringBuilder sum = new StringBuilder();
    terms.forEach(term -> sum.append(" + 1% x (").append(term).append(")"));
    return sum.toString();
  }
}
