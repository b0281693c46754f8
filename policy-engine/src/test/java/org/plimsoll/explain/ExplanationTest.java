package org.plimsoll.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.Golden;
import org.plimsoll.decision.BeyondExample;
import org.plimsoll.decision.CommitteeExample;

/** Decisions told to people. */
class ExplanationTest {
  @Test
  void theCommitteeExampleReadsLikeThis() {
    String text = Explanation.text(CommitteeExample.healthy());
    Golden.of(getClass(), "committee.txt").is(text);
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void everyFigureFollowsWhenAskedFor() {
    Golden.of(getClass(), "committee-full.txt")
        .is(Explanation.text(CommitteeExample.healthy(), true));
  }

  @Test
  void scenariosChargesActionsAndShownFiguresAreToldToo() {
    Golden.of(getClass(), "beyond.txt").is(Explanation.text(BeyondExample.decision()));
  }

  @Test
  void theSameAsAPage() {
    Golden.of(getClass(), "committee.html").is(Explanation.html(CommitteeExample.healthy()));
  }

  @Test
  void aRefusalIsOneClearParagraph() {
    Golden.of(getClass(), "refused.txt").is(Explanation.text(CommitteeExample.refused()));
  }
}
