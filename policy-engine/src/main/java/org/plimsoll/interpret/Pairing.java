package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Pair;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;

/** Forms the pairs of one offsets block: group by group, form by form, member by member. */
final class Pairing {
  private final Interpreter interpreter;
  private final Offsets offsets;
  private final Map<String, Exact> whole = new HashMap<>();
  private final Map<String, Exact> remaining = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  Pairing(Interpreter interpreter, Offsets offsets) {
    this.interpreter = interpreter;
    this.offsets = offsets;
  }

  List<Pair> pairs() {
    for (List<HeldPosition> members : groups().values()) {
      for (HeldPosition member : members) {
        Exact measure = walk(member).value(offsets.measure()).abs();
        whole.put(member.label(), measure);
        remaining.put(member.label(), measure);
      }
      List<HeldPosition> ordered = ordered(members);
      for (Offsets.Form form : offsets.forms()) {
        choose(form, ordered, new LinkedHashMap<>());
      }
    }
    return pairs;
  }

  private Map<String, List<HeldPosition>> groups() {
    Map<String, List<HeldPosition>> groups = new TreeMap<>();
    for (HeldPosition member : interpreter.holdings().cross()) {
      Choice choice = new Choice(interpreter.inputs(), member, Map.of());
      List<String> keys = offsets.keys().stream().map(choice::name).toList();
      groups.computeIfAbsent(String.join("\u0000", keys), key -> new ArrayList<>()).add(member);
    }
    return groups;
  }

  /** Members in the order in which they are taken: by the ties as written, at last by name. */
  private List<HeldPosition> ordered(List<HeldPosition> members) {
    List<HeldPosition> ordered = new ArrayList<>(members);
    ordered.sort(Comparator.comparing(HeldPosition::label));
    // sorting keeps the order of equals, so the last key is sorted by first
    for (int i = offsets.ties().size() - 1; i >= 0; i--) {
      Offsets.Tie tie = offsets.ties().get(i);
      Comparator<HeldPosition> by = comparator(tie.figure(), members);
      ordered.sort(tie.highestFirst() ? by.reversed() : by);
    }
    return ordered;
  }

  private Comparator<HeldPosition> comparator(TypedExpression figure, List<HeldPosition> members) {
    if (!(figure.type() instanceof ValueType.Numeric)) {
      return Comparator.comparing(
          member -> new Choice(interpreter.inputs(), member, Map.of()).name(figure));
    }
    Map<String, Exact> values = new HashMap<>();
    members.forEach(member -> values.put(member.label(), walk(member).value(figure)));
    return Comparator.comparing(member -> Objects.requireNonNull(values.get(member.label())));
  }

  /** Chooses the next leg; with all legs chosen, pairs as much as the scarcest leg allows. */
  private void choose(
      Offsets.Form form, List<HeldPosition> members, Map<String, HeldPosition> chosen) {
    if (chosen.size() == form.legs().size()) {
      pair(form, chosen);
      return;
    }
    Offsets.LegRule leg = form.legs().get(chosen.size());
    for (HeldPosition member : members) {
      boolean free =
          left(member).signum() > 0
              && !chosen.containsValue(member)
              && chosen.values().stream().allMatch(each -> left(each).signum() > 0);
      if (free && new Choice(interpreter.inputs(), member, Map.copyOf(chosen)).holds(leg.where())) {
        chosen.put(leg.name(), member);
        choose(form, members, chosen);
        chosen.remove(leg.name());
      }
    }
  }

  private void pair(Offsets.Form form, Map<String, HeldPosition> chosen) {
    Exact units =
        form.legs().stream()
            .map(leg -> left(member(chosen, leg)).dividedBy(leg.takes()))
            .reduce(Exact::min)
            .orElse(Exact.ZERO);
    if (units.signum() <= 0) {
      return;
    }
    List<Pair.Leg> legs = new ArrayList<>();
    for (Offsets.LegRule leg : form.legs()) {
      HeldPosition member = member(chosen, leg);
      Exact consumed = units.times(leg.takes());
      remaining.put(member.label(), left(member).minus(consumed));
      Exact share = consumed.dividedBy(Objects.requireNonNull(whole.get(member.label())));
      legs.add(new Pair.Leg(leg.name(), member, consumed, share));
    }
    pairs.add(new Pair(offsets.name(), form.name(), pairs.size() + 1, units, legs));
  }

  private static HeldPosition member(Map<String, HeldPosition> chosen, Offsets.LegRule leg) {
    return Objects.requireNonNull(chosen.get(leg.name()));
  }

  private Exact left(HeldPosition member) {
    return Objects.requireNonNull(remaining.get(member.label()));
  }

  private Walk walk(HeldPosition member) {
    Statement here =
        new Statement(offsets.name(), Statement.Kind.FORM, offsets.line(), new Statement.Always());
    return new Walk(
        interpreter,
        member,
        "",
        new Figure.Definition(here, offsets.line(), Optional.empty(), offsets.measure()));
  }
}
