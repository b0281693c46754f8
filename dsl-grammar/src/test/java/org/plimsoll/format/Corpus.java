package org.plimsoll.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.PolicyParser;

/** Every policy text of the project, by the name it is found under. */
final class Corpus {
  private static final Pattern FENCE =
      Pattern.compile("```margin[a-z-]*\n(.*?)```", Pattern.DOTALL);
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("../policies"),
          Path.of("src/test/resources/parse"),
          Path.of("../policy-engine/src/test/resources"));

  private Corpus() {}

  /** The policies that ship. */
  static Map<String, String> shipped() {
    return files(FOLDERS.get(0));
  }

  /** All texts, the ones with mistakes included. */
  static Map<String, String> all() {
    Map<String, String> texts = new TreeMap<>();
    FOLDERS.forEach(folder -> texts.putAll(files(folder)));
    Matcher fences = FENCE.matcher(read(Path.of("REFERENCE.md")));
    while (fences.find()) {
      texts.put("REFERENCE.md at " + fences.start(), fences.group(1));
    }
    return texts;
  }

  /** The texts that can be parsed. */
  static Map<String, String> good() {
    Map<String, String> texts = all();
    texts.values().removeIf(text -> !isGood(text));
    return texts;
  }

  static boolean isGood(String text) {
    return PolicyParser.parse(SourceText.of("p.margin", text)).isPresent();
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".margin"))
          .filter(file -> !file.toString().contains("target"))
          .forEach(file -> texts.put(file.toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
