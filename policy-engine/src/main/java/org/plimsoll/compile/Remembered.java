package org.plimsoll.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers that are asked for again and again, at most {@link #MOST} of them: beyond that they are
 * worked out each time, so that no flood of strange keys fills the memory. Safe for many threads.
 *
 * @param <K> the question
 * @param <V> the answer, a pure function of the question
 */
final class Remembered<K, V> {
  /** The most answers kept. */
  static final int MOST = 10_000;

  private final Map<K, V> answers = new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** The answer, worked out when it is not known yet. */
  V get(K question, Function<K, V> work) {
    return get(question, work, answer -> true);
  }

  /** The answer, worked out when it is not known yet, and kept only when it is {@code worth} it. */
  V get(K question, Function<K, V> work, Predicate<V> worth) {
    V known = answers.get(question);
    if (known != null) {
      return known;
    }
    V answer = work.apply(question);
    if (kept.get() < MOST && worth.test(answer)) {
      keep(question, answer);
    }
    return answer;
  }

  private void keep(K question, V answer) {
    if (kept.incrementAndGet() > MOST || answers.putIfAbsent(question, answer) != null) {
      kept.decrementAndGet();
    }
  }

  /** How many answers are kept. */
  int size() {
    return answers.size();
  }
}
