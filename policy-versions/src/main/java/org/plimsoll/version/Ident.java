package org.plimsoll.version;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who and when, as Git writes it: {@code Name <email> seconds +0000}.
 *
 * @param name the name
 * @param email the email
 * @param when the second
 */
record Ident(String name, String email, Instant when) {
  private static final Pattern FORM =
      Pattern.compile("([^<>\n]+) <([^<>\n ]+)> ([0-9]{1,12}) \\+0000");

  static Ident of(Person person, Instant when) {
    return new Ident(person.name(), person.email(), Instant.ofEpochSecond(when.getEpochSecond()));
  }

  static Ident of(String text) throws Refused {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refused(
          "the name and date of the object are not written as `Name <email> seconds +0000`",
          "make it with plimsoll policy, or with git and TZ=UTC");
    }
    return new Ident(
        parts.group(1), parts.group(2), Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
  }

  /** Refuses another name than the signature says. */
  void requireIs(Person person) throws Refused {
    if (!name.equals(person.name()) || !email.equals(person.email())) {
      throw new Refused(
          "it says it is by "
              + name
              + " <"
              + email
              + "> and is signed by "
              + person.name()
              + " <"
              + person.email()
              + ">",
          "sign with your own key, under your own name");
    }
  }

  @Override
  public String toString() {
    return name + " <" + email + "> " + when.getEpochSecond() + " +0000";
  }
}
