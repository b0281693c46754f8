package org.plimsoll.version;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of a policy: its number, and which change of its parameters alone. Written {@code
 * 4}, or {@code 4-parameters-2} for the second change of parameters under the text of version 4.
 *
 * @param number the number in the policy's {@code version} line
 * @param parameters counts changes of parameters under that text; 0 for the version itself
 */
public record Version(int number, int parameters) implements Comparable<Version> {
  private static final Pattern FORM =
      Pattern.compile("(0|[1-9][0-9]{0,8})(?:-parameters-([1-9][0-9]{0,5}))?");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::number).thenComparingInt(Version::parameters);

  /** Reads what {@link #toString} writes. */
  public static Version of(String text) throws Refused {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refused(
          "`" + text + "` is no version", "write a number, such as 4, or 4-parameters-2");
    }
    String parameters = parts.group(2);
    return new Version(
        Integer.parseInt(parts.group(1)), parameters == null ? 0 : Integer.parseInt(parameters));
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return parameters == 0 ? "" + number : number + "-parameters-" + parameters;
  }
}
