package org.plimsoll.version;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person who takes part. Who somebody is follows from the key, never from a name.
 *
 * @param id what tags and records call the person, never given to anybody else
 * @param name what people call the person
 * @param email by which allowed-signers names the person
 * @param roles what the person may do; none for somebody who has left
 * @param groups what the person counts as where a policy asks for approvals by groups
 */
public record Person(
    String id, String name, String email, Set<Role> roles, SortedSet<String> groups) {
  /** Copies the sets. */
  public Person {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
  }

  /** True when the person has {@code role}. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
