package org.plimsoll.model;

/**
 * What is called for when an account falls short.
 *
 * @param statement its statement
 * @param amount the amount of the account, in the policy currency
 * @param least the minimum transfer: a smaller amount is not called for
 * @param within seconds within which it is due
 */
public record CallRule(Statement statement, Figure amount, Figure least, Figure within) {}
