/**
 * The price at which two amounts meet: a policy is a straight line in one price between the places
 * where a slice, a row, a case or a sign changes, so the price is found exactly, stretch by
 * stretch.
 *
 * <p>Both engines solve here; what does not depend on the price they compute themselves. No engine
 * and no Drools.
 */
@NullMarked
package org.plimsoll.solve;

import org.jspecify.annotations.NullMarked;
