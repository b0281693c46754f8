package org.plimsoll.check;

import java.util.List;
import java.util.Optional;

/**
 * What an offsets block pairs, as formulas elsewhere see it.
 *
 * @param groups the set of groups that is paired; empty for positions
 * @param legs the names of the legs of all its forms
 */
record Paired(Optional<String> groups, List<String> legs) {}
