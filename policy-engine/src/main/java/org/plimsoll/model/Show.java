package org.plimsoll.model;

/**
 * A figure that every decision tells.
 *
 * @param figure a figure of the account, or of each member of a set
 * @param line where the policy says so
 */
public record Show(Figure figure, int line) {}
