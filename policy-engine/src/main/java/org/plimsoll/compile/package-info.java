/**
 * The small layer over Drools: rules that select a statement for a match key, that combine keys
 * into the legs of a hedge, and that record which verdicts of an account hold.
 *
 * <p>Only this package imports Drools. Names and values from a policy are data here, never source:
 * no rule text, no MVEL, no run-time compiler. Nothing here computes an amount or parses a policy.
 */
@NullMarked
package org.plimsoll.compile;

import org.jspecify.annotations.NullMarked;
