package org.plimsoll.active;

import java.time.Instant;

/**
 * That a version was put in force.
 *
 * @param sequence counts the activations from 1
 * @param at when
 */
public record Activation(long sequence, Instant at) {}
