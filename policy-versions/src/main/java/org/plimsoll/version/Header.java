package org.plimsoll.version;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.parse.PolicyParser;

/**
 * What the store needs of a policy's header, read without compiling the policy.
 *
 * @param name the policy's name
 * @param number its version number
 * @param approvals how many groups must approve; 0 when the policy does not say
 * @param groups the groups
 * @param effectiveFrom its own date
 * @param expires when it decides no more
 */
record Header(
    String name,
    int number,
    int approvals,
    List<String> groups,
    Optional<Instant> effectiveFrom,
    Optional<Instant> expires) {
  private static final Map<String, Integer> COUNTS =
      Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5);

  /** Reads the header of a policy text; the compiler judges the rest. */
  static Header of(VersionFiles files) throws Refused {
    SourceText text =
        SourceText.of(VersionFiles.POLICY, files.text(VersionFiles.POLICY).orElse(""));
    var parsed = PolicyParser.parse(text);
    if (!parsed.isPresent()) {
      throw new Refused(
          "the policy has mistakes", "correct them and propose again", parsed.diagnostics());
    }
    PolicyUnit unit = parsed.get();
    String number =
        unit.header(HeaderLine.Version.class).stream()
            .map(HeaderLine.Version::number)
            .findFirst()
            .orElse("");
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new Refused("the policy has no version number above 0", "write `version 4 replaces 3`");
    }
    Optional<HeaderLine.Approved> approved =
        unit.header(HeaderLine.Approved.class).stream().findFirst();
    return new Header(
        unit.header(HeaderLine.Policy.class).stream()
            .map(line -> line.name().text())
            .findFirst()
            .orElse(""),
        Integer.parseInt(number),
        approved.map(line -> count(line.count())).orElse(0),
        approved
            .map(line -> line.roles().stream().map(Object::toString).toList())
            .orElse(List.of()),
        unit.header(HeaderLine.Effective.class).stream()
            .map(HeaderLine.Effective::from)
            .findFirst(),
        unit.header(HeaderLine.Expires.class).stream().map(HeaderLine.Expires::at).findFirst());
  }

  /** A count the compiler would refuse asks for more than there can be. */
  private static int count(String word) {
    return COUNTS.getOrDefault(word, Integer.MAX_VALUE);
  }
}
