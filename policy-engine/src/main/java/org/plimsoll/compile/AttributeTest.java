package org.plimsoll.compile;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The test that an attribute is there and has one of the given values. The test of a single value
 * is found through a hash index, so that hundreds of statements cost no more than a few.
 *
 * @param attribute the attribute tested
 * @param values the accepted values, sorted, without repetition, at least one
 */
public record AttributeTest(String attribute, List<String> values) {

  /** Sorts the values; an empty choice could never hold and is refused. */
  public AttributeTest {
    values = List.copyOf(new TreeSet<>(values));
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a test of `" + attribute + "` without values");
    }
  }

  /** The test that {@code attribute} is {@code value}. */
  public static AttributeTest is(String attribute, String value) {
    return new AttributeTest(attribute, List.of(value));
  }

  /** The test that {@code attribute} is one of {@code values}. */
  public static AttributeTest isOneOf(String attribute, Collection<String> values) {
    return new AttributeTest(attribute, List.copyOf(values));
  }

  /** True when {@code key} passes the test. */
  public boolean admits(MatchKey key) {
    return key.attribute(attribute).filter(values::contains).isPresent();
  }
}
