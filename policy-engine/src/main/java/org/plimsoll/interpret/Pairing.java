package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;
import org.plimsoll.solve.LeastTotal;
import org.plimsoll.solve.PairChoice;

/** Forms the pairs of one offsets block: set by set, form by form, row by row, leg by leg. */
final class Pairing {
  private final Interpreter interpreter;
  private final Offsets offsets;
  private final Map<String, Exact> whole = new HashMap<>();
  private final Map<String, Exact> remaining = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private Optional<LeastTotal> search = Optional.empty();

  Pairing(Interpreter interpreter, Offsets offsets) {
    this.interpreter = interpreter;
    this.offsets = offsets;
  }

  List<Pair> pairs() {
    for (List<Thing> members : sets().values()) {
      for (Thing member : members) {
        Exact measure = walk(member).value(offsets.measure()).abs();
        whole.put(member.label(), measure);
        remaining.put(member.label(), measure);
      }
      List<Thing> ordered = ordered(members);
      search = LeastTotal.wanted(offsets, members.size()).map(least -> search(least, ordered));
      for (Offsets.Form form : offsets.forms()) {
        for (Optional<LookupTable.Row> row : rows(form)) {
          choose(form, row, ordered, new ArrayList<>());
        }
      }
      search.ifPresent(each -> pairs.addAll(each.pairs(pairs.size())));
    }
    return pairs;
  }

  /** The search for the least total among the members of a set. */
  private LeastTotal search(Offsets.Least least, List<Thing> members) {
    Interpreter trial = interpreter.trial();
    List<Exact> sizes = members.stream().map(this::left).toList();
    return new LeastTotal(
        offsets, members, sizes, pair -> trial.figure(least.figure(), pair, least.level()));
  }

  /** Members by what the legs of a pair must have in common. */
  private Map<String, List<Thing>> sets() {
    Map<String, List<Thing>> sets = new TreeMap<>();
    for (Thing member : members()) {
      List<String> keys = offsets.keys().stream().map(walk(member)::name).toList();
      sets.computeIfAbsent(String.join("\u0000", keys), key -> new ArrayList<>()).add(member);
    }
    return sets;
  }

  private List<? extends Thing> members() {
    return offsets.groups().isPresent()
        ? interpreter.groups(offsets.groups().get())
        : interpreter.holdings().cross();
  }

  /** The rows a form is tried for, one after the other; once without a row when it has no table. */
  private List<Optional<LookupTable.Row>> rows(Offsets.Form form) {
    if (form.rows().isEmpty()) {
      return List.of(Optional.empty());
    }
    Offsets.Rows rows = form.rows().get();
    return rows.ordered(interpreter.request().parameters().table(rows.table())).stream()
        .map(Optional::of)
        .toList();
  }

  /** Members in the order in which they are taken: by the ties as written, at last by name. */
  private List<Thing> ordered(List<Thing> members) {
    List<Thing> ordered = new ArrayList<>(members);
    ordered.sort(Comparator.comparing(Thing::label));
    // sorting keeps the order of equals, so the last key is sorted by first
    for (int i = offsets.ties().size() - 1; i >= 0; i--) {
      Offsets.Tie tie = offsets.ties().get(i);
      Comparator<Thing> by = comparator(tie.figure(), members);
      ordered.sort(tie.highestFirst() ? by.reversed() : by);
    }
    return ordered;
  }

  private Comparator<Thing> comparator(TypedExpression figure, List<Thing> members) {
    if (!(figure.type() instanceof ValueType.Numeric)) {
      return Comparator.comparing(member -> walk(member).name(figure));
    }
    Map<String, Exact> values = new HashMap<>();
    members.forEach(member -> values.put(member.label(), walk(member).value(figure)));
    return Comparator.comparing(member -> Objects.requireNonNull(values.get(member.label())));
  }

  /** Chooses the next leg; with all legs chosen, pairs as much as the scarcest leg allows. */
  private void choose(
      Offsets.Form form,
      Optional<LookupTable.Row> row,
      List<Thing> members,
      List<Pair.Leg> chosen) {
    if (chosen.size() == form.legs().size()) {
      if (fits(form, row, chosen) && search.isPresent()) {
        choice(form, row, members, chosen).ifPresent(search.get()::add);
      } else if (search.isEmpty() && fits(form, row, chosen)) {
        pair(form, row, chosen);
      }
      return;
    }
    Offsets.LegRule leg = form.legs().get(chosen.size());
    for (Thing member : members) {
      boolean free =
          left(member).signum() > 0
              && chosen.stream().noneMatch(each -> each.thing().equals(member))
              && chosen.stream().allMatch(each -> left(each.thing()).signum() > 0);
      if (free && judge(form, row, chosen, member).holds(leg.where())) {
        chosen.add(Pair.Leg.whole(leg.name(), member));
        choose(form, row, members, chosen);
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  /** True when the numbers of all legs fit, each judged with the legs before it. */
  private boolean fits(Offsets.Form form, Optional<LookupTable.Row> row, List<Pair.Leg> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      Walk walk = judge(form, row, chosen.subList(0, i), chosen.get(i).thing());
      if (!form.legs().get(i).fits().map(walk::holds).orElse(true)) {
        return false;
      }
    }
    return true;
  }

  private Walk judge(
      Offsets.Form form, Optional<LookupTable.Row> row, List<Pair.Leg> before, Thing member) {
    return walk(member).joining(pair(form, row, 0, Exact.ZERO, before), member);
  }

  /** The chosen legs as one way to form a pair; none for a row that asks for nothing of a leg. */
  private static Optional<PairChoice> choice(
      Offsets.Form form,
      Optional<LookupTable.Row> row,
      List<Thing> members,
      List<Pair.Leg> chosen) {
    List<PairChoice.Part> parts = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Exact takes = form.legs().get(i).units(row);
      if (takes.signum() <= 0) {
        return Optional.empty();
      }
      int member = members.indexOf(chosen.get(i).thing());
      parts.add(new PairChoice.Part(chosen.get(i).name(), member, takes));
    }
    int of = row.map(LookupTable.Row::number).orElse(0);
    return Optional.of(new PairChoice(form.name(), of, parts));
  }

  private void pair(Offsets.Form form, Optional<LookupTable.Row> row, List<Pair.Leg> chosen) {
    Exact units = units(form, row, chosen);
    if (units.signum() <= 0) {
      return;
    }
    List<Pair.Leg> legs = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Thing member = chosen.get(i).thing();
      Exact consumed = units.times(form.legs().get(i).units(row));
      remaining.put(member.label(), left(member).minus(consumed));
      Exact share = consumed.dividedBy(Objects.requireNonNull(whole.get(member.label())));
      legs.add(new Pair.Leg(chosen.get(i).name(), member, consumed, share));
    }
    pairs.add(pair(form, row, pairs.size() + 1, units, legs));
  }

  /** As many units as the scarcest leg allows; none for a row that asks for nothing of a leg. */
  private Exact units(Offsets.Form form, Optional<LookupTable.Row> row, List<Pair.Leg> chosen) {
    Exact units = Exact.ZERO;
    for (int i = 0; i < chosen.size(); i++) {
      Exact takes = form.legs().get(i).units(row);
      if (takes.signum() <= 0) {
        return Exact.ZERO;
      }
      Exact most = left(chosen.get(i).thing()).dividedBy(takes);
      units = i == 0 ? most : units.min(most);
    }
    return units;
  }

  private Pair pair(
      Offsets.Form form,
      Optional<LookupTable.Row> row,
      int number,
      Exact units,
      List<Pair.Leg> legs) {
    int of = row.map(LookupTable.Row::number).orElse(0);
    boolean inPlace = offsets.least().isPresent();
    return new Pair(offsets.name(), form.name(), of, number, units, legs, inPlace);
  }

  private Exact left(Thing member) {
    return Objects.requireNonNull(remaining.get(member.label()));
  }

  private Walk walk(Thing member) {
    Statement here =
        new Statement(offsets.name(), Statement.Kind.FORM, offsets.line(), new Statement.Always());
    return new Walk(
        interpreter,
        member,
        "",
        new Figure.Definition(here, offsets.line(), Optional.empty(), offsets.measure()));
  }
}
