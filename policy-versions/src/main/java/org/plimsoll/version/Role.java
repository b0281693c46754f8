package org.plimsoll.version;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do. */
public enum Role {
  /** May look. */
  VIEWER,
  /** May propose. */
  AUTHOR,
  /** May approve and reject what others propose. */
  APPROVER,
  /** May activate, roll back, pause and resume. */
  OPERATOR;

  /** As people.yaml writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
