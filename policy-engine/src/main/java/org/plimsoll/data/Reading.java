package org.plimsoll.data;

import org.jspecify.annotations.Nullable;

/**
 * How a piece of a file becomes a value.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface Reading<T> {
  /** The value of {@code node}, or null after what is wrong with it has been reported. */
  @Nullable T read(Node node, FieldPath path, Binding binding);
}
