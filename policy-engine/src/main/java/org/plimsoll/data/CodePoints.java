package org.plimsoll.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns positions counted in Unicode characters, as YAML counts, into offsets of a Java text. */
final class CodePoints {
  private final int length;
  private final int[] wide;

  CodePoints(String text) {
    this.length = text.length();
    int[] all = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? widths(text) : NONE;
    this.wide = all;
  }

  private static final int[] NONE = {};

  /** The positions of the characters that take two places in a Java text. */
  private static int[] widths(String text) {
    int[] points = text.codePoints().toArray();
    return IntStream.range(0, points.length)
        .filter(i -> Character.isSupplementaryCodePoint(points[i]))
        .toArray();
  }

  int offset(int position) {
    int found = Arrays.binarySearch(wide, position);
    int before = found >= 0 ? found : -found - 1;
    return Math.min(position + before, length);
  }
}
