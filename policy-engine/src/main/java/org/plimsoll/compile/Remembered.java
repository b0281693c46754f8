package org.plimsoll.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Answers that are asked for again and again, up to a weight of {@link #MOST}: beyond that they are
 * worked out each time, so that no flood of strange questions fills the memory. Safe for many
 * threads.
 *
 * @param <K> the question
 * @param <V> the answer, a pure function of the question
 */
final class Remembered<K, V> {
  /** The most that all answers kept weigh together. */
  static final int MOST = 10_000;

  private final ToIntFunction<V> weight;
  private final Map<K, V> answers = new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** Remembers answers that weigh 1 each. */
  Remembered() {
    this(answer -> 1);
  }

  /** Remembers answers of different {@code weight}, at least 1. */
  Remembered(ToIntFunction<V> weight) {
    this.weight = weight;
  }

  /** The answer, worked out when it is not known yet. */
  V get(K question, Function<K, V> work) {
    V known = answers.get(question);
    if (known != null) {
      return known;
    }
    V answer = work.apply(question);
    int added = weight.applyAsInt(answer);
    if (kept.addAndGet(added) > MOST || answers.putIfAbsent(question, answer) != null) {
      kept.addAndGet(-added);
    }
    return answer;
  }

  /** How many answers are kept. */
  int size() {
    return answers.size();
  }
}
