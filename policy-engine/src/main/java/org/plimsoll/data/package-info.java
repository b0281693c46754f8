/**
 * One strict reader for JSON and YAML, and one canonical writer for JSON.
 *
 * <p>{@link org.plimsoll.data.StrictReader} brings a file to facts and {@link
 * org.plimsoll.data.CanonicalJson} brings a tree to bytes. Nothing here knows a policy.
 */
@NullMarked
package org.plimsoll.data;

import org.jspecify.annotations.NullMarked;
