package org.plimsoll.model;

import java.util.List;
import java.util.Optional;

/**
 * How the members of a set are put into groups.
 *
 * @param name the set of groups, such as {@code underlying-books}
 * @param of the kind of its members: balances or positions
 * @param where which members belong to any group; absent for all
 * @param keys the names that the members of one group share, of a member; not empty
 * @param statement on whose behalf members are looked at
 */
public record GroupRule(
    String name,
    Owner of,
    Optional<TypedCondition> where,
    List<TypedExpression> keys,
    Statement statement) {

  /** Copies the keys. */
  public GroupRule {
    keys = List.copyOf(keys);
  }

  /** The words of the keys, in their order. */
  public List<String> keyNames() {
    return keys.stream().map(TypedExpression::text).toList();
  }

  /** True when every group of {@code other} lies inside one group of this set. */
  public boolean contains(GroupRule other) {
    return of == other.of && other.keyNames().containsAll(keyNames());
  }
}
