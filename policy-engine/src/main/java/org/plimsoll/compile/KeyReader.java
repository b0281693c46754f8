package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.MissingFact;

/**
 * Reads of a thing what rules may know of it.
 *
 * @param kind the kind of its match keys
 * @param parts the attributes of its match keys
 * @param readable false when a part follows from figures: reading it ahead would compute what
 *     nobody asked for
 */
record KeyReader(String kind, List<KeyPart> parts, boolean readable) {

  /** Copies the parts. */
  KeyReader {
    parts = List.copyOf(parts);
  }

  /**
   * The values of the thing at hand, in the order of the parts; nothing when one of them cannot be
   * read. Whether that matters, and what it refuses, is for the conditions to say that look at it.
   */
  Optional<List<String>> read(Frame frame) {
    if (!readable) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>(parts.size());
    try {
      for (KeyPart part : parts) {
        values.add(part.reading().apply(frame));
      }
    } catch (MissingFact | Refused gap) {
      return Optional.empty();
    }
    return Optional.of(values);
  }

  /** The match key with these values. */
  MatchKey key(List<String> values) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      attributes.put(parts.get(i).label(), values.get(i));
    }
    return new MatchKey(kind, attributes);
  }
}
