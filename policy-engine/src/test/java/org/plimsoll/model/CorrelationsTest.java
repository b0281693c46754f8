package org.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.money.Exact;

/**
 * Both engines look correlations up by the same class, so comparing them shows nothing: a plain
 * search over all rows is compared with it here, on tables written at random.
 */
class CorrelationsTest {
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

  @Test
  void theLookupFindsWhatASearchOverAllRowsFinds() {
    int told = 0;
    int doubtful = 0;
    for (long seed = 1; seed <= 2_000; seed++) {
      LookupTable table = table(new Random(seed));
      boolean anyDoubt = false;
      for (String one : NAMES) {
        for (String other : NAMES) {
          if (!one.equals(other)) {
            Set<Exact> expected = searched(table, one, other);
            anyDoubt |= expected.size() > 1;
            told += expected.size() == 1 ? 1 : 0;
            compare(table, one, other, expected);
          }
        }
      }
      // E stands in no row: it is any other name
      assertThat(Correlations.contradiction(table, 0).isPresent())
          .as("%s", table)
          .isEqualTo(anyDoubt);
      doubtful += anyDoubt ? 1 : 0;
    }
    assertThat(told).isGreaterThan(10_000);
    assertThat(doubtful).isBetween(200, 1_800);
  }

  private static void compare(LookupTable table, String one, String other, Set<Exact> expected) {
    if (expected.size() == 1) {
      assertThat(of(table, one, other)).isEqualTo(expected.iterator().next());
      return;
    }
    assertThatThrownBy(() -> of(table, one, other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(expected.isEmpty() ? "has no correlation" : "two correlations");
  }

  private static Exact of(LookupTable table, String one, String other) {
    return Correlations.of(table, 0, one, other, IllegalStateException::new).value();
  }

  /** The different values of the rows that name most of the two. */
  private static Set<Exact> searched(LookupTable table, String one, String other) {
    for (int named = 2; named >= 0; named--) {
      Set<Exact> found = new HashSet<>();
      for (LookupTable.Row row : table.rows()) {
        String left = row.matches().get(0).orElse("*");
        String right = row.matches().get(1).orElse("*");
        int names = (left.equals("*") ? 0 : 1) + (right.equals("*") ? 0 : 1);
        boolean fits =
            Set.of(one, "*").contains(left) && Set.of(other, "*").contains(right)
                || Set.of(other, "*").contains(left) && Set.of(one, "*").contains(right);
        if (fits && names == named) {
          found.add(row.numbers().get(0));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static LookupTable table(Random random) {
    List<LookupTable.Row> rows = new ArrayList<>();
    Set<List<Optional<String>>> written = new HashSet<>();
    for (int i = 1 + random.nextInt(7); i > 0; i--) {
      List<Optional<String>> matches = List.of(name(random), name(random));
      if (written.add(matches)
          && (matches.get(0).isEmpty() || !matches.get(0).equals(matches.get(1)))) {
        Exact rate = Exact.of(random.nextInt(3)).dividedBy(Exact.of(2));
        rows.add(
            new LookupTable.Row(
                rows.size() + 1, 10 + i, matches, Optional.empty(), List.of(rate), List.of("")));
      }
    }
    return new LookupTable(
        "correlations",
        List.of("underlying", "other-underlying"),
        Optional.empty(),
        List.of(new LookupTable.Column("correlation", ValueTypes.RATE)),
        rows,
        false);
  }

  private static Optional<String> name(Random random) {
    int at = random.nextInt(6);
    return at > 3 ? Optional.empty() : Optional.of(NAMES.get(at));
  }
}
