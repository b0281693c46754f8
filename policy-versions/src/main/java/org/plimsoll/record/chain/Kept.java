package org.plimsoll.record.chain;

/**
 * The entry is on the disk.
 *
 * @param sequence its sequence
 * @param hash the hash of its line
 */
public record Kept(long sequence, String hash) implements Appended {}
