package org.plimsoll.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.decision.Decision.Reason;
import org.plimsoll.model.Verdict;

/**
 * What came of a verdict statement, taken from the sentence of its reason.
 *
 * @param sentence the statement as people say it: {@code call when equity is below 0 USD}
 * @param holds whether it holds
 */
record Outcome(String sentence, boolean holds) {
  private static final Pattern HELD = Pattern.compile("([a-z]+): (.*)");
  private static final Pattern NOT_HELD = Pattern.compile("not ([a-z]+): it is not so that (.*)");

  /** The outcome that {@code reason} tells of; a sentence of another form is taken as it is. */
  static Outcome of(Reason reason) {
    return of(reason.text());
  }

  /** The outcome that the sentence of a reason tells of. */
  static Outcome of(String text) {
    Matcher not = NOT_HELD.matcher(text);
    Matcher held = HELD.matcher(text);
    if (not.matches()) {
      return new Outcome(not.group(1) + " when " + not.group(2), false);
    }
    return new Outcome(held.matches() ? held.group(1) + " when " + held.group(2) : text, true);
  }

  /** True when the statement gives {@code verdict}. */
  boolean gives(Verdict verdict) {
    return holds && sentence.startsWith(verdict.word() + " ");
  }
}
