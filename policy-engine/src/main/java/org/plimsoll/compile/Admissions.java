package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys may be legs of the forms of one offsets block. Drools is asked once for each set of
 * keys; the answer is remembered while it is small.
 */
final class Admissions {
  /** Above this many tuples to look at, Drools would be a detour: each leg is judged alone. */
  private static final long MOST_TUPLES = 4_096;

  private final RuleBase rules;
  private final List<String> forms;
  private final int mostLegs;
  private final KeyReader reader;
  private final Remembered<List<List<String>>, Admission> remembered =
      new Remembered<>(Admission::weight);

  /**
   * Admissions of one block.
   *
   * @param rules the rules of the policy
   * @param forms the names of the block's combination rules, in the order of its forms
   * @param mostLegs the most legs any form has
   * @param reader how the keys of members are read
   */
  Admissions(RuleBase rules, List<String> forms, int mostLegs, KeyReader reader) {
    this.rules = rules;
    this.forms = List.copyOf(forms);
    this.mostLegs = mostLegs;
    this.reader = reader;
  }

  /** How the keys of members are read. */
  KeyReader reader() {
    return reader;
  }

  /** What the keys admit, by their places in the list; nothing when there are too many to ask. */
  Optional<Admission> of(List<List<String>> keys) {
    if (tuples(keys.size()) > MOST_TUPLES) {
      return Optional.empty();
    }
    return Optional.of(remembered.get(keys, this::asked));
  }

  /** How many tuples of keys all forms look at; above the limit, some number above the limit. */
  private long tuples(int keys) {
    long tuples = forms.size();
    for (int leg = 0; leg < mostLegs && tuples <= MOST_TUPLES; leg++) {
      tuples *= keys;
    }
    return tuples;
  }

  private Admission asked(List<List<String>> keys) {
    Map<MatchKey, Integer> places = new HashMap<>();
    List<MatchKey> all = new ArrayList<>();
    for (List<String> values : keys) {
      MatchKey key = reader.key(values);
      places.put(key, all.size());
      all.add(key);
    }
    Map<String, List<List<MatchKey>>> tuples = rules.combine(all);
    List<Set<Long>> beginnings = new ArrayList<>();
    for (String form : forms) {
      beginnings.add(beginnings(Objects.requireNonNull(tuples.get(form)), places));
    }
    return new Admission(keys.size(), beginnings);
  }

  private static Set<Long> beginnings(List<List<MatchKey>> tuples, Map<MatchKey, Integer> places) {
    Set<Long> beginnings = new HashSet<>();
    for (List<MatchKey> tuple : tuples) {
      long beginning = Admission.EMPTY;
      for (MatchKey key : tuple) {
        int place = Objects.requireNonNull(places.get(key));
        beginning = Admission.extended(beginning, place, places.size());
        beginnings.add(beginning);
      }
    }
    return beginnings;
  }
}
