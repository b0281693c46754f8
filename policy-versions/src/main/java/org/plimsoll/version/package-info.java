/**
 * Versions of policies in a Git repository: proposed, approved, activated and rolled back by signed
 * objects that Git itself can verify. JGit only here.
 */
@NullMarked
package org.plimsoll.version;

import org.jspecify.annotations.NullMarked;
