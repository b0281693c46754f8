/**
 * What an evaluation starts from: the account, the market, the instruments and the parameters, as
 * immutable records whose shape rules are Bean Validation constraints.
 *
 * <p>No file format, no margin formula and no clock lives here.
 */
@NullMarked
package org.plimsoll.facts;

import org.jspecify.annotations.NullMarked;
