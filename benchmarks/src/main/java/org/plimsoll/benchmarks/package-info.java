/**
 * Workload M, what computes it in different ways, and the harness that compares them. Rule text is
 * parsed and compiled only here; nothing of the product depends on this package.
 */
@NullMarked
package org.plimsoll.benchmarks;

import org.jspecify.annotations.NullMarked;
