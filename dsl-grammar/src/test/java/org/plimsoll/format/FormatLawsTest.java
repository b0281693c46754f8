package org.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.Relayout;

/** The laws of the layout, over all policies of the project and careless copies of them. */
class FormatLawsTest {
  private static final int COPIES_OF_EACH = 12;
  private static final FormatLaws LAWS = FormatLaws.ofTheFormatter();

  /** With a comment in every place where a comment may stand, and lines broken. */
  private static final String SAMPLE =
      """
      # at the top
      equity   # behind a heading
        # on a line of its own
        define equity is (the sum of collateral over balances)
                         # within
                         + abs(gains)  # behind
      end
      """;

  @Test
  void theyHoldForEveryPolicyOfTheProject() {
    Map<String, String> texts = Corpus.good();
    assertThat(texts).hasSizeGreaterThan(150);
    texts.forEach((name, text) -> LAWS.holdFor(text));
  }

  @Test
  void theyHoldForCarelessCopies() {
    Random random = new Random(20261121);
    int copies = 0;
    for (String text : Corpus.good().values()) {
      String tree = FormatLaws.tree(text);
      Relayout relayout = new Relayout(text, random);
      for (int i = 0; i < COPIES_OF_EACH; i++) {
        String wild = relayout.wild();
        assertThat(FormatLaws.tree(wild)).isEqualTo(tree);
        LAWS.holdFor(wild);
        copies++;
      }
      LAWS.givesOneLayout(text, relayout.blanks());
    }
    assertThat(copies).isGreaterThan(2_000);
  }

  @Test
  void textsWithMistakesAreRefusedWithTheirMessages() {
    Map<String, String> texts = Corpus.all();
    texts.values().removeIf(Corpus::isGood);
    assertThat(texts).hasSizeGreaterThan(50);
    texts.forEach(
        (name, text) -> {
          var answer = PolicyFormatter.format(SourceText.of(name, text));
          assertThat(answer.isPresent()).as(name).isFalse();
          assertThat(answer.diagnostics()).as(name).isNotEmpty();
        });
  }

  @Test
  void anotherPolicyIsSeen() {
    assertBroken("tree", text -> FormatLaws.format(text).replace("abs(", "("));
    assertBroken("tree", text -> FormatLaws.format(text).replace("+ abs", "- abs"));
  }

  @Test
  void aLostCommentIsSeen() {
    assertBroken("comments", text -> FormatLaws.format(text).replaceAll(" *# within\n", "\n"));
  }

  @Test
  void anUntidyLayoutIsSeen() {
    assertBroken("tidy", text -> FormatLaws.format(text).replace("\nend", " \nend"));
    assertBroken("tidy", text -> FormatLaws.format(text) + "\n");
  }

  @Test
  void aLayoutThatDriftsIsSeen() {
    assertBroken(
        "twice", text -> text.equals(SAMPLE) ? FormatLaws.format(text) : text + "# more\n");
  }

  @Test
  void aLayoutThatFollowsTheAuthorIsSeen() {
    String other = new Relayout(SAMPLE, new Random(1)).blanks();
    LAWS.givesOneLayout(SAMPLE, other);
    assertThatThrownBy(() -> new FormatLaws(UnaryOperator.identity()).givesOneLayout(SAMPLE, other))
        .hasMessageContaining("one layout");
  }

  /** The law of that name catches the fault. */
  private static void assertBroken(String law, UnaryOperator<String> faulty) {
    LAWS.holdFor(SAMPLE);
    assertThatThrownBy(() -> new FormatLaws(faulty).holdFor(SAMPLE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[" + law + "]");
  }
}
