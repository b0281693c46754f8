package org.plimsoll.version;

/**
 * What the store took; it is on the disk.
 *
 * @param ref the ref
 * @param object the id of the commit or tag
 * @param journal the head of the journal with it: who keeps these 40 digits can prove later that
 *     nothing before them was taken away
 */
public record Accepted(String ref, String object, String journal) {}
