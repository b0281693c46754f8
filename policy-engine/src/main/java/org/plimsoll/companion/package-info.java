/**
 * Files that a policy text names and that lie beside it: how they are found, and how CSV is read.
 *
 * <p>A policy binds such a file by its SHA-256, so the hash of the policy text covers its content.
 */
@NullMarked
package org.plimsoll.companion;

import org.jspecify.annotations.NullMarked;
