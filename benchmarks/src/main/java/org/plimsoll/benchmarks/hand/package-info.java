/**
 * Workload M as a good engineer would write it by hand: plain Java, exact decimals. It reads the
 * same facts as the engine and nothing else of it.
 */
@NullMarked
package org.plimsoll.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
