/**
 * The record of what was evaluated: every figure, the operation that made it, and what went in.
 *
 * <p>A trace is data. It is told to people in {@code explain}; nothing here computes a figure but
 * the one check that a node's operation, applied again to its children, gives its value.
 */
@NullMarked
package org.plimsoll.trace;

import org.jspecify.annotations.NullMarked;
