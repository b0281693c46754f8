package org.plimsoll.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plimsoll.check.MoveHistory;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.money.Exact;

/**
 * The limits of parameters, judged by what would be in force after what was in force: a file that
 * tells another past than the store's does not help. Nothing is clamped.
 */
final class ParameterLimits {
  private final Setting setting;
  private final Line line;

  ParameterLimits(Setting setting, Line line) {
    this.setting = setting;
    this.line = line;
  }

  /** A version that decides from an instant on. */
  private record Span(Examined version, Instant from) {}

  /** Refuses a version whose parameters come too far from those before. */
  void require(Proposal proposal, Instant effective) throws Refused {
    Examined next = setting.examiner().examine(setting.files(proposal));
    List<Span> spans = new ArrayList<>();
    for (Activation act : line.activations()) {
      if (Line.putsInForce(act)) {
        spans.removeIf(span -> !span.from().isBefore(act.effective()));
        spans.add(
            new Span(
                setting.examiner().examine(setting.files(line, act.version())), act.effective()));
      }
    }
    spans.removeIf(span -> !span.from().isBefore(effective));
    List<Diagnostic> found = new ArrayList<>();
    for (Parameter parameter : next.policy().checked().parameters()) {
      if (parameter.isMovable()) {
        MoveHistory.judge(
                parameter,
                before(parameter, spans, effective),
                values(parameter, next, effective, Instant.MAX),
                VersionFiles.PARAMETERS)
            .ifPresent(found::add);
      }
    }
    if (!found.isEmpty()) {
      throw new Refused(
          found.get(0).message(), found.get(0).hint(), found.subList(1, found.size()));
    }
  }

  private static SortedMap<Instant, Exact> before(
      Parameter parameter, List<Span> spans, Instant effective) {
    SortedMap<Instant, Exact> before = new TreeMap<>();
    for (int i = 0; i < spans.size(); i++) {
      Instant until = i + 1 < spans.size() ? spans.get(i + 1).from() : effective;
      before.putAll(values(parameter, spans.get(i).version(), spans.get(i).from(), until));
    }
    return before;
  }

  /** The values of a parameter under a version, by when each begins; none of another type. */
  private static SortedMap<Instant, Exact> values(
      Parameter parameter, Examined version, Instant from, Instant until) {
    SortedMap<Instant, Exact> values = new TreeMap<>();
    Optional<Parameter> own =
        version.policy().checked().parameters().stream()
            .filter(each -> each.name().equals(parameter.name()))
            .filter(each -> each.type().equals(parameter.type()))
            .findFirst();
    if (own.isPresent()) {
      for (Instant begins : begins(parameter.name(), version, from, until)) {
        values.put(begins, at(version, begins).value(own.get()));
      }
    }
    return values;
  }

  private static NavigableSet<Instant> begins(
      String name, Examined version, Instant from, Instant until) {
    NavigableSet<Instant> begins = new TreeSet<>(List.of(from));
    version
        .parameters()
        .map(file -> file.values().getOrDefault(name, List.of()))
        .orElse(List.of())
        .stream()
        .map(DatedValue::from)
        .filter(date -> date.isAfter(from) && date.isBefore(until))
        .forEach(begins::add);
    return begins;
  }

  private static ParameterSet at(Examined version, Instant instant) {
    Optional<ParameterFile> file = version.parameters();
    return file.isEmpty()
        ? version.policy().ownParameters()
        : version.policy().parameters(file.get(), VersionFiles.PARAMETERS, "", instant).get();
  }
}
