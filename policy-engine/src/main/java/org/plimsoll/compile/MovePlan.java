package org.plimsoll.compile;

/**
 * What a scenario moves a number to.
 *
 * @param to the number, computed in the world before the move
 * @param origin the statement and line that refusals name
 */
record MovePlan(NumberPlan to, Origin origin) {}
