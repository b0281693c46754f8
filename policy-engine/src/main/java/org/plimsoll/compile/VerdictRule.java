package org.plimsoll.compile;

/**
 * A statement whose condition is on figures. Our own arithmetic decides whether the condition
 * holds; the rule reads only that outcome.
 *
 * @param name the statement's id: any text, never interpreted
 * @param line the line of the policy, from 1; 0 when there is none
 * @param content the canonical text of the condition, for people
 */
public record VerdictRule(String name, int line, String content) {}
