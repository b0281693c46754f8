package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The branch {@code journal}: one commit for each thing the store accepted, in the order it did.
 * Refs can be deleted and leave no trace; from this chain they are missed.
 */
final class Journal {
  private static final String NAME = "Plimsoll store";
  private static final String EMAIL = "store@plimsoll.invalid";

  private Journal() {}

  /**
   * An entry.
   *
   * @param ref the ref that was set
   * @param object what it was set to
   * @param accepted when, by the store's clock
   * @param commit the id of the journal's commit
   */
  record Entry(String ref, String object, Instant accepted, String commit) {}

  /** The bytes of the commit that enters something. */
  static byte[] bytes(Optional<String> before, String ref, String object, Instant accepted) {
    String tree;
    try (Inserting compute = Objects.compute()) {
      tree = compute.tree(new TreeMap<>());
    }
    Statement said =
        Statement.titled("Accepted " + ref).line("ref", ref).line("object", object).build();
    Ident store = new Ident(NAME, EMAIL, Instant.ofEpochSecond(accepted.getEpochSecond()));
    return new CommitText(tree, before.map(List::of).orElse(List.of()), store, said.text())
        .payload();
  }

  /** All entries, oldest first. */
  static List<Entry> read(Objects objects, String head) throws Refused {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> at = Optional.of(head);
    while (at.isPresent()) {
      String id = at.get();
      if (!seen.add(id)) {
        throw new Refused("the journal runs in a circle", "take the store from a copy");
      }
      byte[] bytes = objects.commit(id);
      CommitText commit = CommitText.of(bytes);
      Statement said = Statement.of(commit.message());
      Entry entry = new Entry(said.get("ref"), said.get("object"), commit.author().when(), id);
      at = commit.parents().stream().findFirst();
      if (!Arrays.equals(bytes, bytes(at, entry.ref(), entry.object(), entry.accepted()))) {
        throw new Refused(
            "the journal's commit "
                + id
                + " is not one the store wrote: "
                + new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse(""),
            "take the store from a copy");
      }
      entries.add(entry);
      objects.tree(commit.tree()); // empty, and Git would not miss it
    }
    Collections.reverse(entries);
    return entries;
  }
}
