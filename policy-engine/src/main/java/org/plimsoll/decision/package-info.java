/**
 * What an evaluation answers: the decision, its canonical bytes and hashes, and how it is put
 * together from the figures an engine gives.
 *
 * <p>The order in which figures are asked for is fixed here, once for both engines, so that a
 * refusal names the same figure whichever engine runs.
 */
@NullMarked
package org.plimsoll.decision;

import org.jspecify.annotations.NullMarked;
