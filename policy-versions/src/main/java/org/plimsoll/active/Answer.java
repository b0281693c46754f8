package org.plimsoll.active;

/** What an {@link ActivePolicy} answers when it is asked about an account. */
public sealed interface Answer permits Decided, Undecided {}
