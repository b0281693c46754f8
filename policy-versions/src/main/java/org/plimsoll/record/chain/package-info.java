/**
 * A log in which nothing can be changed unseen: JSON Lines of which each holds the hash of the one
 * before, in segments, with signed heads. It knows nothing of what its entries say.
 */
@NullMarked
package org.plimsoll.record.chain;

import org.jspecify.annotations.NullMarked;
