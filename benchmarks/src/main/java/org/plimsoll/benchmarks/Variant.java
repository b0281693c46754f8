package org.plimsoll.benchmarks;

import org.plimsoll.facts.AccountState;

/** One way to compute workload M. */
public interface Variant {

  /** What the table calls it. */
  String name();

  /** Evaluates an account; the answer is handed out so that no compiler can drop the work. */
  Object evaluate(AccountState account);

  /** The figures of an answer of {@link #evaluate}; not timed. */
  Outcome outcome(Object answer);
}
