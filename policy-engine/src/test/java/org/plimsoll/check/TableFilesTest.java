package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.companion.Companions;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.compile.PolicyCompiler;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceText;

/** Tables whose rows stand in a CSV file beside the policy. */
class TableFilesTest {
  private static final String SMALL =
      "underlying,notional up to,rate\nBTC,1m USD,1%\nBTC,above,2%\n";

  private static String policy(String from) {
    String text = Golden.read(Path.of("src/test/resources/check/good/smallest.margin"));
    return text.replace("equity\n", "table rates " + from + "\nend\n\nequity\n")
        .replace(
            "each level is the sum of margin over positions",
            "each level is (the sum of margin over positions) + (the sum of notional x rate of"
                + " rates over positions)");
  }

  private static Diagnosed<CheckedPolicy> check(String csv, String hash) {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    String from = "from \"rates.csv\" sha256 \"" + hash + "\"";
    return PolicyChecker.check(
        SourceText.of("house/policy.margin", policy(from)),
        Companions.of(Map.of("rates.csv", content)));
  }

  private static String hash(String csv) {
    return ContentHash.sha256(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(String csv) {
    List<Diagnostic> found = check(csv, hash(csv)).diagnostics();
    assertThat(found).hasSize(1);
    Diagnostic one = found.get(0);
    return one.file() + ":" + one.span().line() + ":" + one.span().column() + " " + one.message();
  }

  @Test
  void rowsKnowTheirLineInTheFile() {
    LookupTable table = check(SMALL, hash(SMALL)).get().tables().get(0);
    assertThat(table.rows()).extracting(LookupTable.Row::line).containsExactly(2, 3);
    assertThat(table.rows()).extracting(LookupTable.Row::file).containsOnly("rates.csv");
  }

  @Test
  void anotherContentIsRefusedWithTheHashToWrite() {
    List<Diagnostic> found = check(SMALL, "0".repeat(64)).diagnostics();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).hint()).contains(hash(SMALL));
  }

  @Test
  void mistakesNameTheFileTheLineAndTheColumn() {
    assertThat(said(SMALL.replace("2%", "two")))
        .isEqualTo("house/rates.csv:3:11 `two` is not a rate");
    assertThat(said(SMALL.replace(",2%", "")))
        .isEqualTo("house/rates.csv:3:1 this row has 2 cells; the header has 3");
    assertThat(said(SMALL.replace("above", "2m USD")))
        .isEqualTo(
            "house/rates.csv:3:1 the table says nothing about notional of BTC above 2000000");
    assertThat(said("")).isEqualTo("house/rates.csv:1:1 the file is empty");
    assertThat(said(SMALL.replace("BTC,a", "\"BTC\"x,a"))).contains("house/rates.csv:3:");
  }

  @Test
  void tooManyRowsAreRefused() {
    StringBuilder csv = new StringBuilder("underlying,notional up to,rate\n");
    for (int i = 0; i <= 20_000; i++) {
      csv.append('U').append(i).append(",above,1%\n");
    }
    assertThat(said(csv.toString())).contains("the table has 20001 rows; a table may have 20,000");
  }

  /** A table of the largest size is data: the rules are those of the statements. */
  @Test
  void twentyThousandRowsAreNoRules() {
    Exact[][] rates = new Exact[2_000][10];
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("underlying,notional up to,rate\n");
    for (int i = 0; i < rates.length; i++) {
      for (int j = 0; j < 10; j++) {
        int hundredths = random.nextInt(9_999);
        rates[i][j] = Exact.of(hundredths).dividedBy(Exact.of(10_000));
        String bound = j == 9 ? "above" : (j + 1) * 1_000 + " USD";
        String rate = hundredths / 100 + "." + String.format("%02d", hundredths % 100);
        csv.append("U").append(i).append(',').append(bound).append(',').append(rate).append("%\n");
      }
    }
    String text = csv.toString();
    long start = System.nanoTime();
    CheckedPolicy policy = check(text, hash(text)).get();
    long checked = System.nanoTime();
    PolicyCompiler.compile(policy);
    long compiled = System.nanoTime();
    LookupTable table = policy.tables().get(0);
    assertThat(table.rows()).hasSize(20_000);
    assertThat(policy.statements()).hasSizeLessThan(10);
    for (int i = 0; i < 1_000; i++) {
      int underlying = random.nextInt(rates.length);
      int band = random.nextInt(10);
      LookupTable.Row row = table.fitting(List.of("U" + underlying)).get(band);
      assertThat(row.numbers().get(0)).isEqualTo(rates[underlying][band]);
    }
    System.out.println(
        "20,000 rows: checked in "
            + (checked - start) / 1_000_000
            + " ms, compiled in "
            + (compiled - checked) / 1_000_000
            + " ms");
  }
}
