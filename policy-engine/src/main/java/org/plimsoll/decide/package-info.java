/**
 * Puts a decision together: asks an engine for prices, figures, verdicts and the plan of a
 * liquidation in a fixed order, and writes them down. Knows no engine, only the contract of both.
 */
@NullMarked
package org.plimsoll.decide;

import org.jspecify.annotations.NullMarked;
