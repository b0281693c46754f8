package org.plimsoll.data;

/**
 * What binding a tree to facts needs besides the tree.
 *
 * @param problems takes what is wrong
 * @param shapes judges each record as it comes to be
 */
record Binding(Problems problems, ShapeCheck shapes) {}
