package org.plimsoll.version;

import java.util.List;
import java.util.Optional;

/**
 * Who takes part.
 *
 * @param version counts the changes to the people and their keys: 1, 2, 3 ...
 * @param people everybody, also those who have left
 */
public record People(int version, List<Person> people) {
  /** Copies the list. */
  public People {
    people = List.copyOf(people);
  }

  /** The person with this id, if there is one. */
  public Optional<Person> byId(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The person with this email, if there is one. */
  public Optional<Person> byEmail(String email) {
    return people.stream().filter(person -> person.email().equals(email)).findFirst();
  }
}
