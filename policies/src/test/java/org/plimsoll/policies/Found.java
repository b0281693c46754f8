package org.plimsoll.policies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.money.Exact;

/** What the policies of a regime gave for one case, by the name of the published figure. */
final class Found {
  private Exact noise = Exact.ZERO;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** One answer: a value, a word, or the reason why there is none. */
  private record Answer(
      Optional<Exact> value, String word, String reason, Optional<RoundingMode> shown) {}

  /**
   * Published figures may be off by that much, whatever their size: what binary sums leave over.
   */
  Found noise(BigDecimal most) {
    noise = Exact.of(most);
    return this;
  }

  /** A figure that must be published exactly so. */
  Found give(String figure, Exact value) {
    answers.put(figure, new Answer(Optional.of(value), "", "", Optional.empty()));
    return this;
  }

  /** The same, of a finite decimal. */
  Found give(String figure, BigDecimal value) {
    return give(figure, Exact.of(value));
  }

  /** A figure that is published rounded half-up to the digits shown. */
  Found rounded(String figure, Exact value) {
    return shown(figure, value, RoundingMode.HALF_UP);
  }

  /** A figure that is published cut, toward zero, to the digits shown. */
  Found cut(String figure, Exact value) {
    return shown(figure, value, RoundingMode.DOWN);
  }

  private Found shown(String figure, Exact value, RoundingMode how) {
    answers.put(figure, new Answer(Optional.of(value), "", "", Optional.of(how)));
    return this;
  }

  /** A word or a yes and no. */
  Found give(String figure, String word) {
    answers.put(figure, new Answer(Optional.empty(), word, "", Optional.empty()));
    return this;
  }

  /** A figure that nobody can recompute; {@code reason} is shown. */
  Found leave(String figure, String reason) {
    answers.put(figure, new Answer(Optional.empty(), "", reason, Optional.empty()));
    return this;
  }

  /** Why a published figure is not compared; empty when it is. */
  Optional<String> left(String figure) {
    return Optional.ofNullable(answers.get(figure))
        .map(Answer::reason)
        .filter(reason -> !reason.isEmpty());
  }

  /** What is wrong with a published figure; empty when the policies gave it. */
  Optional<String> wrong(String figure, String published, Optional<BigDecimal> tolerance) {
    Answer answer = answers.get(figure);
    if (answer == null) {
      return Optional.of(figure + " is not given by the policy");
    }
    boolean same =
        answer.value().isEmpty()
            ? answer.word().equals(published)
            : same(answer, published, tolerance);
    return same
        ? Optional.empty()
        : Optional.of(
            figure
                + " is "
                + answer.value().map(Exact::toString).orElse(answer.word())
                + ", published "
                + published);
  }

  private boolean same(Answer answer, String published, Optional<BigDecimal> tolerance) {
    Exact value = answer.value().orElseThrow();
    Exact wanted = Case.exact(published);
    if (tolerance.isPresent()) {
      Exact most = wanted.abs().times(Exact.of(tolerance.get())).max(noise);
      return value.minus(wanted).abs().compareTo(most) <= 0;
    }
    if (answer.shown().isPresent() && wanted.decimal().isPresent()) {
      int digits = new BigDecimal(published).scale();
      return atDigits(value, digits, answer.shown().get()).equals(wanted);
    }
    return value.equals(wanted);
  }

  /**
   * Rounds an exact value, fractions too; the quotient's sign decides which neighbour is nearer.
   */
  private static Exact atDigits(Exact value, int digits, RoundingMode how) {
    String[] parts = value.toString().split("/");
    BigDecimal over = new BigDecimal(parts[0]);
    BigDecimal under = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
    return Exact.of(over.divide(under, digits, how));
  }
}
