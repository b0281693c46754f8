package org.plimsoll.record;

/** Whether tests run in full ({@code -Dplimsoll.full=true}) or on a sample, as in every build. */
public final class Full {
  private Full() {}

  /** The number of cases: {@code all} in full, {@code sample} in every build. */
  public static int or(int all, int sample) {
    return Boolean.getBoolean("plimsoll.full") ? all : sample;
  }
}
