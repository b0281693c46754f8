/**
 * Workload M as rule text: every thing a fact, sums by accumulate, one session for each account.
 * The way Drools is used in most tutorials, to know what the engine's own way is worth.
 */
@NullMarked
package org.plimsoll.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
