package org.plimsoll.record.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;

/**
 * Whose key is whose, and from when until when: the file that {@code ssh-keygen -Y verify -f}
 * reads. Understood are Ed25519 keys with {@code valid-after}, {@code valid-before} (dates in UTC,
 * ending in Z) and {@code namespaces}; a line with anything else is refused, so that no limit is
 * overlooked.
 *
 * @param entries the lines, in order
 */
public record AllowedSigners(List<Entry> entries) {
  private static final Pattern OPTION =
      Pattern.compile("(valid-after|valid-before|namespaces)=\"([^\"]*)\",?");
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+)\\s+(?:((?:[a-z-]+=\"[^\"]*\",?)+)\\s+)?(ssh-ed25519\\s+\\S+)(\\s.*)?");

  /** Copies the list. */
  public AllowedSigners {
    entries = List.copyOf(entries);
  }

  /**
   * A key and its person.
   *
   * @param principal who it is, such as a name or an address
   * @param key the key
   * @param from the first instant at which it counts
   * @param until the first instant at which it no longer counts
   * @param namespaces what it may sign; empty for everything
   */
  public record Entry(
      String principal, SshPublicKey key, Instant from, Instant until, List<String> namespaces) {
    /** Copies the list. */
    public Entry {
      namespaces = List.copyOf(namespaces);
    }

    private boolean counts(String namespace, Instant at) {
      return !at.isBefore(from)
          && at.isBefore(until)
          && (namespaces.isEmpty() || namespaces.contains(namespace));
    }
  }

  /** Reads a file of allowed signers. */
  public static Diagnosed<AllowedSigners> read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      return refused(file.toString(), 0, "the file of allowed signers cannot be read");
    }
  }

  /** Reads such a file from a text; {@code name} is what messages call it. */
  public static Diagnosed<AllowedSigners> parse(String name, String text) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Optional<Entry> entry = entry(line);
        if (entry.isEmpty()) {
          return refused(name, i + 1, "this is not an Ed25519 key with its person");
        }
        entries.add(entry.get());
      }
    }
    return Diagnosed.of(new AllowedSigners(entries));
  }

  private static Diagnosed<AllowedSigners> refused(String name, int line, String message) {
    String where = line == 0 ? "" : "line " + line;
    return Diagnosed.failed(
        List.of(
            Diagnostic.data(
                line == 0 ? DiagnosticCode.FILE : DiagnosticCode.FORM,
                name,
                SourceSpan.NONE,
                where,
                message,
                "write lines such as `alice@example.com valid-before=\"20271231Z\" ssh-ed25519"
                    + " AAAA...`")));
  }

  private static Optional<Entry> entry(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String options = matcher.group(2) == null ? "" : matcher.group(2);
    try {
      Instant from = option(options, "valid-after").map(AllowedSigners::date).orElse(Instant.MIN);
      Instant until = option(options, "valid-before").map(AllowedSigners::date).orElse(Instant.MAX);
      List<String> namespaces =
          option(options, "namespaces").map(n -> List.of(n.split(",", -1))).orElse(List.of());
      return OPTION.matcher(options).replaceAll("").isEmpty()
          ? SshPublicKey.parse(matcher.group(3))
              .map(key -> new Entry(matcher.group(1), key, from, until, namespaces))
          : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<String> option(String options, String name) {
    return OPTION
        .matcher(options)
        .results()
        .filter(result -> result.group(1).equals(name))
        .map(result -> result.group(2))
        .findFirst();
  }

  /** Such as 20261121Z, 202611211030Z or 20261121103000Z. */
  private static Instant date(String text) {
    if (!text.matches("\\d{8}(\\d{4}(\\d{2})?)?Z")) {
      throw new DateTimeException("not a date in UTC: " + text);
    }
    String digits = (text.substring(0, text.length() - 1) + "000000").substring(0, 14);
    return LocalDate.of(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8))
        .atTime(part(digits, 8, 10), part(digits, 10, 12), part(digits, 12, 14))
        .toInstant(ZoneOffset.UTC);
  }

  private static int part(String digits, int from, int until) {
    return Integer.parseInt(digits.substring(from, until));
  }

  /** Who may sign for {@code namespace} with {@code key} at an instant; nothing when nobody. */
  public Optional<String> principal(SshPublicKey key, String namespace, Instant at) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key) && entry.counts(namespace, at))
        .map(Entry::principal)
        .findFirst();
  }
}
