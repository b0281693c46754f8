/**
 * Tests of policies as data: the facts a {@code test} block gives, run through an engine, and what
 * must come out.
 */
@NullMarked
package org.plimsoll.scenario;

import org.jspecify.annotations.NullMarked;
