/**
 * Keys and signatures as OpenSSH writes them: {@code ssh-keygen -Y verify} and Git understand what
 * is made here, and what they make is understood here.
 */
@NullMarked
package org.plimsoll.version.ssh;

import org.jspecify.annotations.NullMarked;
