/**
 * The policy as meant: names resolved, units judged, every figure with its formula.
 *
 * <p>Both engines read this and nothing else of a policy. Constructors refuse nonsense; everything
 * a user can get wrong has been reported before, in {@code check}.
 */
@NullMarked
package org.plimsoll.model;

import org.jspecify.annotations.NullMarked;
