package org.plimsoll.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.PolicyParser;

/** Two hashes: one of every byte, one of what a policy means. */
class MeaningHashTest {
  private static final Path SHIPPED = Path.of("../policies/unified-cross-margin/policy.margin");
  private static final String PARAMETERS =
      """
      policy: house
      values:
        add:
          - { from: 2026-12-01T00:00:00Z, value: "12%", source: "Committee" }
      """;

  private static Hashes hashes(String text) throws Refused {
    return Hashes.ofPolicy(Town.files(VersionFiles.POLICY, text));
  }

  private static String shipped() throws IOException {
    return Files.readString(SHIPPED);
  }

  private static void assertOnlyContent(String before, String after) throws Refused {
    assertThat(hashes(after).content()).isNotEqualTo(hashes(before).content());
    assertThat(hashes(after).meaning()).isEqualTo(hashes(before).meaning());
  }

  private static void assertBoth(String before, String after) throws Refused {
    assertThat(hashes(after).content()).isNotEqualTo(hashes(before).content());
    assertThat(hashes(after).meaning()).as(after).isNotEqualTo(hashes(before).meaning());
  }

  @Test
  void commentsLayoutTitleSourceVersionAndTestsAreOnlyContent() throws Exception {
    String text = shipped();
    assertOnlyContent(text, "# another comment\n" + text);
    assertOnlyContent(text, text.replace("  |", "|"));
    assertOnlyContent(text, text.replace("\n\n", "\n\n\n"));
    assertOnlyContent(text, text.replace("\n", "\r\n"));
    assertOnlyContent(text, text.replace("Unified cross margin: spot", "Everything: spot"));
    assertOnlyContent(text, text.replace("2026-11-12, item 4", "2026-11-12, item 5"));
    assertOnlyContent(text, text.replace("version 3 replaces 2", "version 4 replaces 3"));
    assertOnlyContent(text, text.substring(0, text.indexOf("\ntest ")) + "\n");
  }

  @Test
  void theOrderOfBlocksAndHeaderLinesIsOnlyContent() throws Exception {
    String text = shipped();
    List<String> blocks = new ArrayList<>(List.of(text.split("(?<=\nend\n)", -1)));
    String first = blocks.get(1);
    blocks.set(1, blocks.get(3));
    blocks.set(3, first);
    assertOnlyContent(text, String.join("", blocks));
    assertOnlyContent(
        text,
        text.replace(
            "currency USD\nlevels initial, maintenance\n",
            "levels initial, maintenance\ncurrency USD\n"));
  }

  @Test
  void everyChangedFigureNameAndRowChangesBoth() throws Exception {
    String text = shipped();
    String meant = text.substring(0, text.indexOf("\ntest "));
    Matcher figures = Pattern.compile("(?<=[| (])\\d+(?=[%_km. ])").matcher(meant);
    int changed = 0;
    while (figures.find()) {
      String other = figures.group().equals("1") ? "3" : "1";
      boolean version =
          meant.substring(0, figures.start()).lastIndexOf("\nversion") >= 0
              && figures.start() < meant.indexOf("\neffective");
      if (!version && !inTextOrComment(meant, figures.start())) {
        String after = meant.substring(0, figures.start()) + other + meant.substring(figures.end());
        if (PolicyParser.parse(SourceText.of("p", after)).isPresent()) {
          assertBoth(meant, after);
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(20);
    assertBoth(meant, meant.replaceFirst("USDC ", "USDT "));
    assertBoth(meant, meant.replaceFirst("  \\| ETH       \\| above.*\n", ""));
    assertBoth(meant, meant.replace("approved by two of", "approved by one of"));
    assertBoth(meant, meant.replace("effective from 2026-12-01", "effective from 2026-12-02"));
    assertBoth(meant, meant.replace("below 110%", "below 111%"));
  }

  private static boolean inTextOrComment(String text, int at) {
    String line = text.substring(text.lastIndexOf('\n', at) + 1, at);
    return line.startsWith("#") || line.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  @Test
  void sourcesOfParametersAreOnlyContentAndTheirValuesBoth() throws Refused {
    String text = Town.canonical(Town.text(1, "10%", ""));
    Hashes before = parameters(text, PARAMETERS);
    Hashes source = parameters(text, PARAMETERS.replace("Committee", "Somebody"));
    assertThat(source.meaning()).isEqualTo(before.meaning());
    assertThat(source.content()).isNotEqualTo(before.content());
    for (String other : List.of("13%", "12.0%")) {
      assertThat(parameters(text, PARAMETERS.replace("12%", other)).meaning())
          .isNotEqualTo(before.meaning());
    }
    assertThat(parameters(text, PARAMETERS.replace("12-01", "12-02")).meaning())
        .isNotEqualTo(before.meaning());
    assertThat(hashes(text).meaning()).isNotEqualTo(before.meaning());
  }

  private static Hashes parameters(String text, String parameters) throws Refused {
    return Hashes.ofPolicy(
        Town.files(VersionFiles.POLICY, text, VersionFiles.PARAMETERS, parameters));
  }

  @Test
  void theContentHashIsWhatSha256sumGives() throws Refused {
    VersionFiles files = Town.files("b.csv", "two\n", "policy.margin", "one\n");
    String lines =
        ContentHash.sha256("two\n".getBytes(StandardCharsets.UTF_8))
            + "  b.csv\n"
            + ContentHash.sha256("one\n".getBytes(StandardCharsets.UTF_8))
            + "  policy.margin\n";
    assertThat(files.contentHash())
        .isEqualTo(ContentHash.sha256(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void rowsOfATableBesideThePolicyCountAndTheirSpacingDoesNot() throws Exception {
    String text = shipped();
    Random random = new Random(3);
    String rows = "asset,rate\nBTC,1%\nETH," + random.nextInt(9) + "%\n";
    String spaced = rows.replace(",", " , ");
    Hashes before = table(text, rows);
    assertThat(table(text, spaced).meaning()).isEqualTo(before.meaning());
    assertThat(table(text, spaced).content()).isNotEqualTo(before.content());
    assertThat(table(text, rows.replace("BTC,1%", "BTC,2%")).meaning())
        .isNotEqualTo(before.meaning());
  }

  private static Hashes table(String text, String rows) throws Refused {
    return Hashes.ofPolicy(Town.files(VersionFiles.POLICY, text, "rows.csv", rows));
  }
}
