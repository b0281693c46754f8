package org.plimsoll.record.chain;

/** What became of an entry. */
public sealed interface Appended permits Kept, NotKept {}
