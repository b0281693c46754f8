package org.plimsoll.model;

import org.plimsoll.syntax.Block;

/**
 * A test of the policy as written; the runner builds its account and market from the facts.
 *
 * @param title its title
 * @param line where it stands
 * @param block the test as written
 */
public record TestCase(String title, int line, Block.Test block) {}
