package org.plimsoll.record.chain;

/**
 * The entry is not in the log.
 *
 * @param why what is wrong and what to do, in a sentence
 */
public record NotKept(String why) implements Appended {}
