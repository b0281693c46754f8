package org.plimsoll.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;

/** Readings of single values. */
final class Scalars {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

  private Scalars() {}

  /** A text; an unquoted number is taken as written if it is a plain decimal. */
  static @Nullable String text(Node node, FieldPath path, Binding binding) {
    Node.Scalar scalar = scalar(node, path, binding, "a text");
    if (scalar == null) {
      return null;
    }
    if (scalar.kind() == Node.Kind.NUMBER && DecimalText.parse(scalar.text()).number().isEmpty()) {
      refuse(
          scalar,
          path,
          binding,
          "is a different number to different readers",
          Words.quotesFor(scalar));
      return null;
    }
    if (scalar.kind() == Node.Kind.BOOLEAN) {
      binding
          .problems()
          .add(DiagnosticCode.VALUE, scalar, path, Words.ofKind(scalar), Words.quotesFor(scalar));
      return null;
    }
    return scalar.text();
  }

  /** An exact decimal, quoted or not. */
  static @Nullable BigDecimal decimal(Node node, FieldPath path, Binding binding) {
    Node.Scalar scalar = scalar(node, path, binding, "a decimal");
    if (scalar == null) {
      return null;
    }
    DecimalText decimal = DecimalText.parse(scalar.text());
    if (decimal.number().isEmpty()) {
      binding
          .problems()
          .add(
              DiagnosticCode.DATA_NUMBER,
              scalar,
              path,
              Quoted.of(scalar.text()) + " " + decimal.fault(),
              decimal.hint());
    }
    return decimal.number().orElse(null);
  }

  /** An instant in UTC. */
  static @Nullable Instant instant(Node node, FieldPath path, Binding binding) {
    Node.Scalar scalar = scalar(node, path, binding, "an instant");
    if (scalar == null) {
      return null;
    }
    if (INSTANT.matcher(scalar.text()).matches()) {
      try {
        return Instant.parse(scalar.text());
      } catch (DateTimeException e) {
        refuse(scalar, path, binding, "is not in the calendar", "correct the day or the month");
        return null;
      }
    }
    refuse(scalar, path, binding, "is not an instant", "write UTC, such as 2026-11-21T10:00:00Z");
    return null;
  }

  /** True or false, unquoted. */
  static @Nullable Boolean flag(Node node, FieldPath path, Binding binding) {
    Node.Scalar scalar = scalar(node, path, binding, "true or false");
    if (scalar == null) {
      return null;
    }
    boolean known = scalar.text().equals("true") || scalar.text().equals("false");
    if (scalar.kind() != Node.Kind.BOOLEAN || !known) {
      refuse(scalar, path, binding, "is neither true nor false", "write true or false, unquoted");
      return null;
    }
    return scalar.text().equals("true");
  }

  /** One of the constants of {@code type}, written in small letters. */
  static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    List<String> words = constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    return (node, path, binding) -> {
      Node.Scalar scalar = scalar(node, path, binding, String.join(" or ", words));
      if (scalar == null || words.contains(scalar.text())) {
        return scalar == null ? null : constants.get(words.indexOf(scalar.text()));
      }
      String near = Nearest.hint(scalar.text(), words);
      String hint = near.isEmpty() ? "write " + String.join(" or ", words) : near;
      refuse(scalar, path, binding, "is not a choice here", hint);
      return null;
    };
  }

  /** The single value here, or null after a list, an object or nothing was refused. */
  private static Node.@Nullable Scalar scalar(
      Node node, FieldPath path, Binding binding, String wanted) {
    if (!(node instanceof Node.Scalar scalar)) {
      binding
          .problems()
          .add(DiagnosticCode.VALUE, node, path, Words.misplaced(node, wanted), "write " + wanted);
      return null;
    }
    if (scalar.kind() == Node.Kind.NULL) {
      binding
          .problems()
          .add(DiagnosticCode.VALUE, node, path, Words.ofKind(scalar), Words.quotesFor(scalar));
    }
    boolean usable = scalar.kind() != Node.Kind.NULL && scalar.kind() != Node.Kind.REFUSED;
    return usable ? scalar : null;
  }

  private static void refuse(
      Node.Scalar scalar, FieldPath path, Binding binding, String fault, String hint) {
    binding
        .problems()
        .add(DiagnosticCode.VALUE, scalar, path, Quoted.of(scalar.text()) + " " + fault, hint);
  }
}
