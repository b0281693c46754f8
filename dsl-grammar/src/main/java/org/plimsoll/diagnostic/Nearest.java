package org.plimsoll.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name a misspelt one was probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that {@code written} is most likely a misspelling of: at most a third of its
   * letters wrong, missing, added or swapped. Equal candidates give the first in the alphabet.
   */
  public static Optional<String> to(String written, Collection<String> candidates) {
    int most = Math.max(1, written.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - written.length()) <= most)
        .filter(candidate -> !candidate.equals(written))
        .filter(candidate -> distance(written, candidate) <= most)
        .min(
            Comparator.comparingInt((String candidate) -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The hint made of it: {@code nearest is `haircut`}, or the empty text. */
  public static String hint(String written, Collection<String> candidates) {
    return to(written, candidates).map(name -> "nearest is `" + name + "`").orElse("");
  }

  /** Edits (one letter wrong, missing, added, or two swapped) between two words. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
