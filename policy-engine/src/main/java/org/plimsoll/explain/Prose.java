package org.plimsoll.explain;

import java.math.BigDecimal;
import org.plimsoll.money.Exact;

/**
 * A paragraph as it is written. The currency stands behind its first amount only, so that the eye
 * meets numbers and not abbreviations.
 */
final class Prose {
  private final String currency;
  private final StringBuilder text = new StringBuilder();
  private boolean said;

  Prose(String currency) {
    this.currency = currency;
  }

  /** Adds words as they are. */
  Prose say(String words) {
    text.append(words);
    return this;
  }

  /** Adds an amount or a price. */
  Prose money(Exact value) {
    text.append(Spelled.money(value));
    if (!said) {
      text.append(' ').append(currency);
      said = true;
    }
    return this;
  }

  /** Adds an amount or a price. */
  Prose money(BigDecimal value) {
    return money(Exact.of(value));
  }

  /** Adds where the policy says so: {@code (`margin`, line 35)}. */
  Prose cite(String statement, int line) {
    String named = statement.isEmpty() ? "" : "`" + statement + "`";
    String placed = line == 0 ? "" : "line " + line;
    String both = named.isEmpty() || placed.isEmpty() ? named + placed : named + ", " + placed;
    return both.isEmpty() ? this : say(" (" + both + ")");
  }

  /** What was written so far. */
  String text() {
    return text.toString();
  }

  /** The paragraph. */
  Story.Part part() {
    return new Story.Paragraph(text.toString());
  }
}
