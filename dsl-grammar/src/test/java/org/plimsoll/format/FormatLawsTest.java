package org.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.Relayout;

/** The laws of the layout, over all policies of the project and careless copies of them. */
class FormatLawsTest {
  private static final int COPIES = 2_500;
  private static final FormatLaws LAWS = FormatLaws.ofTheFormatter();

  /** With a comment in every place where a comment may stand, and lines broken. */
  private static final String SAMPLE =
      """
      # at the top
      equity  # behind a heading
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
    List<String> texts = List.copyOf(Corpus.good().values());
    Random random = new Random(20261121);
    for (int i = 0; i < COPIES; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      String wild = Relayout.wild(text, random);
      assertThat(FormatLaws.tree(wild)).isEqualTo(FormatLaws.tree(text));
      LAWS.holdFor(wild);
      LAWS.givesOneLayout(text, Relayout.blanks(text, random));
    }
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
    assertBroken(text -> FormatLaws.format(text).replace("abs(", "("), FormatLaws::meansTheSame);
    assertBroken(
        text -> FormatLaws.format(text).replaceAll("\n *[+]", " +"), FormatLaws::meansTheSame);
  }

  @Test
  void aLayoutThatDriftsIsSeen() {
    assertBroken(
        text -> FormatLaws.format(text).replace("# within", "# within it"),
        FormatLaws::changesNothingTheSecondTime);
  }

  @Test
  void aLostCommentIsSeen() {
    assertBroken(
        text -> FormatLaws.format(text).replaceAll(" *# within\n", "\n"),
        FormatLaws::keepsComments);
  }

  @Test
  void anUntidyLayoutIsSeen() {
    assertBroken(text -> FormatLaws.format(text).replace("\nend", " \nend"), FormatLaws::isTidy);
    assertBroken(text -> FormatLaws.format(text) + "\n", FormatLaws::isTidy);
  }

  @Test
  void aLayoutThatFollowsTheAuthorIsSeen() {
    String other = Relayout.blanks(SAMPLE, new Random(1));
    FormatLaws laws = new FormatLaws(UnaryOperator.identity());
    assertThatThrownBy(() -> laws.givesOneLayout(SAMPLE, other)).isInstanceOf(AssertionError.class);
  }

  private interface Law {
    void hold(FormatLaws laws, String text);
  }

  /** The law holds of the formatter and not of the faulty one. */
  private static void assertBroken(UnaryOperator<String> faulty, Law law) {
    law.hold(LAWS, SAMPLE);
    assertThatThrownBy(() -> law.hold(new FormatLaws(faulty), SAMPLE))
        .isInstanceOf(AssertionError.class);
  }
}
