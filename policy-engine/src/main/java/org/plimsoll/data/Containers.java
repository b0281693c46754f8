package org.plimsoll.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plimsoll.diagnostic.DiagnosticCode;

/** Readings of lists and objects, made of readings of what they hold. */
final class Containers {
  private Containers() {}

  /** An object with the fields that {@code bind} asks for. */
  static <T> Reading<T> object(Function<Fields, T> bind) {
    return (node, path, binding) -> {
      if (node instanceof Node.Mapping mapping) {
        return bind.apply(new Fields(mapping, path, binding));
      }
      refuse(node, path, binding, "an object", "{}");
      return null;
    };
  }

  /** A list; elements that are refused are left out of it. */
  static <T> Reading<List<T>> list(Reading<T> element) {
    return (node, path, binding) -> {
      if (!(node instanceof Node.Sequence sequence)) {
        refuse(node, path, binding, "a list", "[]");
        return null;
      }
      List<T> read = new ArrayList<>();
      for (int i = 0; i < sequence.elements().size() && !binding.problems().enough(); i++) {
        T value = element.read(sequence.elements().get(i), path.index(i), binding);
        if (value != null) {
          read.add(value);
        }
      }
      return read;
    };
  }

  /** Values by the names of things, sorted by name; what is refused is left out. */
  static <T> Reading<SortedMap<String, T>> byName(Reading<T> value) {
    return sorted(inOrder(Piece.NAME, value));
  }

  /** Texts by camel-case key, sorted by key; what is refused is left out. */
  static Reading<SortedMap<String, String>> attributes() {
    return sorted(inOrder(Piece.KEY, judged(Piece.TEXT, Scalars::text)));
  }

  /** The cells of a table row by their columns, in the order written; refused ones are left out. */
  static Reading<Map<String, String>> cells() {
    return inOrder(Piece.TEXT, judged(Piece.TEXT, Scalars::text));
  }

  /** A value that the component {@code piece} of {@link Piece} accepts. */
  static <T> Reading<T> judged(String piece, Reading<T> reading) {
    return (node, path, binding) -> {
      int before = binding.problems().count();
      T value = reading.read(node, path, binding);
      if (value == null || binding.problems().count() > before) {
        return value;
      }
      Place place = Place.ofValue(node, path);
      return binding.shapes().accepts(piece, value, place, binding.problems()) ? value : null;
    };
  }

  private static <T> Reading<SortedMap<String, T>> sorted(Reading<Map<String, T>> ordered) {
    return (node, path, binding) -> {
      Map<String, T> read = ordered.read(node, path, binding);
      return read == null ? null : new TreeMap<>(read);
    };
  }

  private static <T> Reading<Map<String, T>> inOrder(String piece, Reading<T> value) {
    return (node, path, binding) -> {
      if (!(node instanceof Node.Mapping mapping)) {
        refuse(node, path, binding, "an object", "{}");
        return null;
      }
      Map<String, T> read = new LinkedHashMap<>();
      for (Node.Entry entry : mapping.entries().values()) {
        if (binding.problems().enough()) {
          break;
        }
        FieldPath at = path.key(entry.key());
        Place place = Place.ofKey(entry, at);
        boolean named = binding.shapes().accepts(piece, entry.key(), place, binding.problems());
        T each = value.read(entry.value(), at, binding);
        if (named && each != null) {
          read.put(entry.key(), each);
        }
      }
      return read;
    };
  }

  private static void refuse(
      Node node, FieldPath path, Binding binding, String wanted, String empty) {
    Node.Kind kind = node instanceof Node.Scalar scalar ? scalar.kind() : Node.Kind.TEXT;
    boolean none = kind == Node.Kind.NULL;
    if (kind != Node.Kind.REFUSED) {
      binding
          .problems()
          .add(
              DiagnosticCode.VALUE,
              node,
              path,
              none ? Words.NOTHING : Words.misplaced(node, wanted),
              none ? "write " + empty + " if it is empty" : "write " + wanted);
    }
  }
}
