package org.plimsoll.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A value that may be missing, with everything the user should know about how it came to be.
 *
 * <p>There is a value unless a diagnostic is an error, and never both an error and a value that
 * could be used by mistake.
 *
 * @param <T> the type of the value
 */
public final class Diagnosed<T> {
  private final Optional<T> value;
  private final List<Diagnostic> diagnostics;

  private Diagnosed(Optional<T> value, List<Diagnostic> diagnostics) {
    this.value = value;
    this.diagnostics = List.copyOf(new TreeSet<>(diagnostics));
  }

  /** A value nothing need be said about. */
  public static <T> Diagnosed<T> of(T value) {
    return new Diagnosed<>(Optional.of(value), List.of());
  }

  /** A value with {@code diagnostics}; the value is withheld when one of them is an error. */
  public static <T> Diagnosed<T> of(T value, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Diagnosed<>(failed ? Optional.empty() : Optional.of(value), diagnostics);
  }

  /**
   * No value.
   *
   * @throws IllegalArgumentException when no diagnostic is an error: a failure must say why
   */
  public static <T> Diagnosed<T> failed(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
      throw new IllegalArgumentException("a failure without an error");
    }
    return new Diagnosed<>(Optional.empty(), diagnostics);
  }

  /** True when there is a value. */
  public boolean isPresent() {
    return value.isPresent();
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException when there is none; ask {@link #isPresent} first
   */
  public T get() {
    return value.orElseThrow(
        () -> new NoSuchElementException("no value: " + diagnostics.get(0).message()));
  }

  /** The value, or nothing. */
  public Optional<T> value() {
    return value;
  }

  /** Everything to be said, in the order of the text, without repetition. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Hands the value on to the next stage and gathers what both have to say. */
  public <R> Diagnosed<R> then(Function<T, Diagnosed<R>> stage) {
    if (value.isEmpty()) {
      return new Diagnosed<>(Optional.empty(), diagnostics);
    }
    Diagnosed<R> next = stage.apply(value.get());
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(next.diagnostics);
    return new Diagnosed<>(next.value, all);
  }

  /** Changes the value and keeps the diagnostics. */
  public <R> Diagnosed<R> map(Function<T, R> change) {
    return new Diagnosed<>(value.map(change), diagnostics);
  }
}
