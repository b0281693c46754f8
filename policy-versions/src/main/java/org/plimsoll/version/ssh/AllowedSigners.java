package org.plimsoll.version.ssh;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that says which key is whose, in the format of OpenSSH: {@code EMAIL
 * namespaces="git",valid-after="20261101000000Z" ssh-ed25519 AAAA...}. Patterns, lists of people
 * and certificates are refused: one line, one person, one key.
 *
 * @param entries the lines, in their order
 */
public record AllowedSigners(List<Entry> entries) {
  private static final Pattern LINE =
      Pattern.compile("([!-~&&[^\"*?!,]]+) namespaces=\"git\"(\\S*) (\\S+) (\\S+)( .*)?");
  private static final Pattern DATE =
      Pattern.compile("(,valid-after=\"(\\d{14})Z\")?(,valid-before=\"(\\d{14})Z\")?");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /**
   * A line.
   *
   * @param principal the email of the person
   * @param key the key
   * @param validAfter the first instant at which the key counts, if there is one
   * @param validBefore from when on it counts no more, if it ends
   */
  public record Entry(
      String principal,
      SshPublicKey key,
      Optional<Instant> validAfter,
      Optional<Instant> validBefore) {
    /** True when the key counts at {@code instant}. */
    public boolean isValidAt(Instant instant) {
      return validAfter.map(after -> !instant.isBefore(after)).orElse(true)
          && validBefore.map(instant::isBefore).orElse(true);
    }

    @Override
    public String toString() {
      return principal
          + " namespaces=\"git\""
          + validAfter.map(after -> ",valid-after=\"" + stamp(after) + "\"").orElse("")
          + validBefore.map(before -> ",valid-before=\"" + stamp(before) + "\"").orElse("")
          + " "
          + key;
    }
  }

  /** Copies the entries. */
  public AllowedSigners {
    entries = List.copyOf(entries);
  }

  /** Reads the file; every line that is no comment must be one person's key. */
  public static AllowedSigners of(String text) throws BadSsh {
    List<Entry> entries = new ArrayList<>();
    Set<SshPublicKey> keys = new HashSet<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isEmpty() && !line.startsWith("#")) {
        Entry entry = entry(line, number);
        if (!keys.add(entry.key())) {
          throw new BadSsh(
              "line " + number + " of allowed-signers gives a key that an earlier line gave",
              "a key belongs to one person and stands in one line");
        }
        entries.add(entry);
      }
    }
    return new AllowedSigners(entries);
  }

  private static Entry entry(String line, int number) throws BadSsh {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw form(number);
    }
    Matcher dates = DATE.matcher(parts.group(2));
    if (!dates.matches()) {
      throw form(number);
    }
    try {
      return new Entry(
          parts.group(1),
          SshPublicKey.of(parts.group(3), parts.group(4)),
          instant(dates.group(2)),
          instant(dates.group(4)));
    } catch (BadSsh bad) {
      throw new BadSsh("line " + number + " of allowed-signers: " + bad.getMessage(), bad.hint());
    } catch (DateTimeException bad) {
      throw form(number);
    }
  }

  private static Optional<Instant> instant(String stamp) {
    return Optional.ofNullable(stamp)
        .map(digits -> LocalDateTime.parse(digits, STAMP).toInstant(ZoneOffset.UTC));
  }

  private static String stamp(Instant instant) {
    return STAMP.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
  }

  private static BadSsh form(int number) {
    return new BadSsh(
        "line " + number + " of allowed-signers is not one person's key",
        "write `EMAIL namespaces=\"git\",valid-after=\"20261101000000Z\" ssh-ed25519 AAAA...`;"
            + " valid-before may follow valid-after");
  }

  /** The line with this key, if there is one. */
  public Optional<Entry> of(SshPublicKey key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }
}
