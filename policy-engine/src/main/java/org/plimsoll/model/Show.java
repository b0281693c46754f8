package org.plimsoll.model;

import java.util.Optional;

/**
 * A figure that decisions tell.
 *
 * @param figure a figure of the account, or of each member of a set
 * @param when a figure of the same thing that is 1 where {@code figure} has a meaning, else 0;
 *     empty when it has one everywhere
 * @param line where the policy says so
 */
public record Show(Figure figure, Optional<Figure> when, int line) {}
