package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may follow the legs chosen so far, among the members of one group. Members with equal keys
 * are judged together, so that the members of a wide account are not compared one by one.
 */
final class Candidates {
  private final List<Member> members;
  private final Optional<Admission> admission;
  private final Map<Member, Integer> places;
  private final List<Map<Long, List<Member>>> admitted = new ArrayList<>();

  private Candidates(
      PairingPlan plan,
      List<Member> members,
      Optional<Admission> admission,
      Map<Member, Integer> places) {
    this.members = members;
    this.admission = admission;
    this.places = places;
    plan.forms().forEach(form -> admitted.add(new HashMap<>()));
  }

  /** The candidates among {@code members}, which stand in the order in which they are taken. */
  static Candidates of(PairingPlan plan, List<Member> members) {
    KeyReader reader = plan.admissions().reader();
    Map<String, List<String>> keys = new TreeMap<>();
    List<String> texts = new ArrayList<>();
    for (Member member : members) {
      Optional<List<String>> key = reader.read(member.frame());
      if (key.isEmpty()) {
        return new Candidates(plan, members, Optional.empty(), Map.of());
      }
      String text = String.join("\u0000", key.get());
      keys.put(text, key.get());
      texts.add(text);
    }
    Map<String, Integer> order = new HashMap<>();
    keys.keySet().forEach(text -> order.put(text, order.size()));
    Map<Member, Integer> places = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      places.put(members.get(i), Objects.requireNonNull(order.get(texts.get(i))));
    }
    List<List<String>> distinct = List.copyOf(keys.values());
    return new Candidates(plan, members, plan.admissions().of(distinct), places);
  }

  /** True when those who follow are admitted already; else the caller judges each. */
  boolean judged() {
    return admission.isPresent();
  }

  /** The tuple of keys with that of one more member. */
  long extended(long beginning, Member member) {
    return admission.isPresent()
        ? admission.get().extended(beginning, Objects.requireNonNull(places.get(member)))
        : Admission.EMPTY;
  }

  /** Those who may follow a tuple of keys, in the order of the members. */
  List<Member> behind(int form, long beginning) {
    if (admission.isEmpty()) {
      return members;
    }
    List<Member> found =
        admitted.get(form).computeIfAbsent(beginning, key -> admitted(form, beginning));
    while (!found.isEmpty() && found.get(0).isUsedUp()) {
      found.remove(0); // members are used up from the front: what is left stays short
    }
    return found;
  }

  private List<Member> admitted(int form, long beginning) {
    Admission rules = admission.orElseThrow();
    List<Member> found = new ArrayList<>();
    for (Member member : members) {
      if (rules.admits(form, extended(beginning, member))) {
        found.add(member);
      }
    }
    return found;
  }
}
