package org.plimsoll.facts;

import java.util.List;

/**
 * Things that have some names in common: all positions of one underlying, say.
 *
 * @param set the set it belongs to, as the policy names it: {@code underlying-books}
 * @param keys the names its members share, in the order of the policy's keys; not empty
 * @param members what it holds, in the order of the set it is taken from; not empty
 */
public record Group(String set, List<String> keys, List<Thing> members) implements Thing {

  /** Copies the lists. */
  public Group {
    keys = List.copyOf(keys);
    members = List.copyOf(members);
  }

  /** The word for one group of a set: the name of the set without its s. */
  public static String word(String set) {
    return set.endsWith("s") ? set.substring(0, set.length() - 1) : set;
  }

  /** True when a thing, or every member of a group, is a member. */
  public boolean holds(Thing thing) {
    return thing instanceof Group group
        ? group.members.stream().allMatch(this::holds)
        : members.stream()
            .anyMatch(
                each -> each.getClass() == thing.getClass() && each.label().equals(thing.label()));
  }

  @Override
  public String label() {
    return word(set) + " " + String.join(" ", keys);
  }
}
