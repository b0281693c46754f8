package org.plimsoll.decision;

/**
 * A figure that the policy shows.
 *
 * @param figure its name
 * @param subject what it belongs to
 * @param level the level; empty for a figure without levels
 * @param value the figure, a decimal; {@code none} or {@code unsolved} for a price that is not
 *     there
 * @param unit its unit in words
 */
public record ShownFigure(String figure, String subject, String level, String value, String unit) {}
