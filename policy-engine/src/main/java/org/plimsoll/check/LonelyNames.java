package org.plimsoll.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.LookupTable;
import org.plimsoll.syntax.Word;

/**
 * Warns of a name that a condition compares with, that stands nowhere else, and that is nearly
 * another one. Any name may be that of an asset or an instrument, so only both together tell that
 * it may be misspelt; names of a few letters are near each other and are left alone.
 */
final class LonelyNames {
  /** Shorter names, such as those of assets, differ in one letter all the time. */
  private static final int SHORTEST = 5;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  private final CheckedPolicy policy;
  private final List<LookupTable> tables;
  private final List<Word> compared;

  LonelyNames(CheckedPolicy policy, List<LookupTable> tables, List<Word> compared) {
    this.policy = policy;
    this.tables = tables;
    this.compared = compared;
  }

  void judge(Findings findings) {
    if (compared.isEmpty() || findings.failed()) {
      return;
    }
    Set<String> things = things();
    Map<String, Integer> counts = counts();
    for (Word name : compared) {
      String nearest = Nearest.hint(name.text(), known(things));
      boolean alone = counts.getOrDefault(name.text(), 0) < 2 && !things.contains(name.text());
      if (alone && !nearest.isEmpty() && name.text().length() >= SHORTEST) {
        findings.warning(
            DiagnosticCode.LONELY_NAME,
            name.span(),
            "`" + name + "` stands nowhere else: no row, instrument or test names it",
            nearest + "; if it is meant, write a test that holds it");
      }
    }
  }

  /** How often each word stands in the policy, comments left out. */
  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    policy
        .source()
        .text()
        .lines()
        .map(LonelyNames::withoutComment)
        .forEach(
            line -> {
              Matcher words = NAME.matcher(line);
              while (words.find()) {
                counts.merge(words.group(), 1, Integer::sum);
              }
            });
    return counts;
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (line.charAt(i) == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** Names of assets, instruments and the like that tables and instruments list. */
  private Set<String> things() {
    Set<String> things = new TreeSet<>();
    things.add(policy.header().currency());
    policy
        .instruments()
        .forEach((name, terms) -> things.addAll(List.of(name, terms.underlying(), terms.quote())));
    for (LookupTable table : tables) {
      for (LookupTable.Row row : table.rows()) {
        row.matches().stream().flatMap(Optional::stream).forEach(things::add);
        things.addAll(row.names());
      }
    }
    return things;
  }

  /** What might be meant: a thing, or what a thing has. */
  private static Set<String> known(Set<String> things) {
    Set<String> known = new TreeSet<>(things);
    for (Attribute attribute : Attribute.values()) {
      if (attribute.isKey()) {
        known.add(attribute.word());
      }
    }
    return known;
  }
}
