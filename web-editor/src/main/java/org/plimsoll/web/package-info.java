/**
 * The HTTP API and its page, for this machine only: read a request, call the facade, answer.
 *
 * <p>Javalin is used here and nowhere else. Every mistake of a caller is an RFC 9457 problem; no
 * stack trace leaves the server.
 */
@NullMarked
package org.plimsoll.web;

import org.jspecify.annotations.NullMarked;
