/**
 * Keys and signatures as OpenSSH writes them, so that {@code ssh-keygen -Y verify} can check what
 * is signed here. Ed25519 only.
 */
@NullMarked
package org.plimsoll.record.ssh;

import org.jspecify.annotations.NullMarked;
