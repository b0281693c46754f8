package org.plimsoll.web;

import java.util.Optional;

/**
 * A file that comes with a policy to try it on.
 *
 * @param name its file name without the ending
 * @param title what it is, in one line
 * @param text its text in YAML
 */
record Sample(String name, String title, String text) {

  /** The sample in {@code file}; its first line, a comment, is its title. */
  static Sample of(String file, String text) {
    String name = file.replaceFirst("\\.yaml$", "");
    Optional<String> first = text.lines().findFirst().filter(line -> line.startsWith("#"));
    return new Sample(name, first.map(line -> line.substring(1).strip()).orElse(name), text);
  }
}
