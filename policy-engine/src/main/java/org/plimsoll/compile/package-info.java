/**
 * The Drools path: a checked policy as rules that choose and as a plan that computes.
 *
 * <p>Drools selects the statement for a match key, combines keys into the legs of a hedge, and
 * records which verdicts hold; plan nodes do the arithmetic. Only this package imports Drools.
 * Names and values from a policy are data here, never source: no rule text, no MVEL, no run-time
 * compiler. Nothing here parses a policy or shares code with the reference interpreter.
 */
@NullMarked
package org.plimsoll.compile;

import org.jspecify.annotations.NullMarked;
