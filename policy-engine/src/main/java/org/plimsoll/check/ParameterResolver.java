package org.plimsoll.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.check.law.BandsLaw;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.DatedRows;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.parse.PolicyParser;

/**
 * Fits a parameter file to a policy: every name known, every value of its type and within its
 * bounds, or the whole file is refused. Nothing is clamped.
 */
public final class ParameterResolver {
  private final CheckedPolicy policy;
  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  private ParameterResolver(CheckedPolicy policy, String file) {
    this.policy = policy;
    this.file = file;
  }

  /**
   * The values in force at {@code asOf}. All dated values are judged, also those of other dates.
   *
   * @param name what messages call the file
   * @param hash SHA-256 of the file in hexadecimal
   */
  public static Diagnosed<ParameterSet> resolve(
      CheckedPolicy policy, ParameterFile file, String name, String hash, Instant asOf) {
    ParameterResolver resolver = new ParameterResolver(policy, name);
    ParameterSet set = resolver.read(file, hash, asOf);
    return Diagnosed.of(set, resolver.found);
  }

  private ParameterSet read(ParameterFile parameters, String hash, Instant asOf) {
    if (!parameters.policy().equals(policy.header().name())) {
      report(
          "policy",
          "the file sets parameters of `"
              + parameters.policy()
              + "`, and the policy is `"
              + policy.header().name()
              + "`",
          "use the file made for this policy");
    }
    TreeMap<String, Exact> values = new TreeMap<>(ParameterSet.ownOf(policy).values());
    parameters
        .values()
        .forEach(
            (name, dated) ->
                parameter(name)
                    .ifPresent(
                        parameter -> {
                          dated.forEach(value -> value(parameter, value));
                          moves(parameter, dated);
                        }));
    policy.linked().forEach(group -> linked(group, parameters));
    for (Parameter parameter : policy.parameters()) {
      parameters
          .valueAt(parameter.name(), asOf)
          .flatMap(value -> number(value.value(), parameter.type()))
          .ifPresent(number -> values.put(parameter.name(), number));
    }
    TreeMap<String, LookupTable> tables = new TreeMap<>();
    parameters
        .tables()
        .forEach(
            (name, dated) ->
                table(name)
                    .ifPresent(
                        table -> {
                          dated.forEach(rows -> rows(table, rows));
                          parameters
                              .rowsAt(name, asOf)
                              .flatMap(rows -> rows(table, rows))
                              .ifPresent(read -> tables.put(name, read));
                        }));
    return new ParameterSet(values, tables, hash);
  }

  private void report(String field, String message, String hint) {
    found.add(
        Diagnostic.data(DiagnosticCode.PARAMETERS, file, SourceSpan.NONE, field, message, hint));
  }

  private Optional<Parameter> parameter(String name) {
    Optional<Parameter> known =
        policy.parameters().stream().filter(each -> each.name().equals(name)).findFirst();
    List<String> names = policy.parameters().stream().map(Parameter::name).toList();
    if (known.isEmpty()) {
      report(
          "values." + name,
          "the policy has no parameter `" + name + "`",
          Nearest.hint(name, names));
    } else if (!known.get().isMovable()) {
      report(
          "values." + name,
          "`" + name + "` has no bounds, so it changes only with a new version of the policy",
          "remove it from the file");
      return Optional.empty();
    }
    return known;
  }

  private void value(Parameter parameter, DatedValue value) {
    String field = "values." + parameter.name();
    Optional<Exact> number = number(value.value(), parameter.type());
    if (number.isEmpty()) {
      report(
          field,
          "`" + value.value() + "` is not " + parameter.type().words(),
          "write the value as the policy does, with its unit");
      return;
    }
    boolean below = number.get().compareTo(parameter.lowest().orElseThrow()) < 0;
    boolean above = number.get().compareTo(parameter.highest().orElseThrow()) > 0;
    if (below || above) {
      Exact bound = (below ? parameter.lowest() : parameter.highest()).orElseThrow();
      report(
          field,
          "`"
              + parameter.name()
              + "` is "
              + value.value()
              + " from "
              + value.from()
              + ", "
              + (below ? "below its lowest" : "above its highest")
              + " value "
              + shown(bound, parameter.type()),
          "values out of bounds are refused, never cut; the bounds change with a new version");
    }
  }

  private void moves(Parameter parameter, List<DatedValue> dated) {
    if (parameter.mostMove().isEmpty() || parameter.period().isEmpty()) {
      return;
    }
    MoveLimits limits = new MoveLimits(parameter);
    for (DatedValue value : dated) {
      number(value.value(), parameter.type())
          .flatMap(number -> limits.add(value.from(), number))
          .ifPresent(fault -> tooFar(parameter, value, fault));
    }
  }

  private void tooFar(Parameter parameter, DatedValue value, MoveLimits.Fault fault) {
    ValueType type = parameter.type();
    String lowest = shown(fault.lowest().max(parameter.lowest().orElseThrow()), type);
    String highest = shown(fault.highest().min(parameter.highest().orElseThrow()), type);
    report(
        "values." + parameter.name(),
        "`"
            + parameter.name()
            + "` moves from "
            + shown(fault.before(), type)
            + " to "
            + value.value()
            + " at "
            + fault.from()
            + ", further than the policy lets it in that time (line "
            + parameter.line()
            + ")",
        "from then on it may be "
            + lowest
            + " to "
            + highest
            + "; this value may come on "
            + fault.free()
            + ", in steps that keep the limit");
  }

  /** Parameters that are linked change at the same instants. */
  private void linked(List<String> group, ParameterFile parameters) {
    SortedSet<Instant> all = new TreeSet<>();
    group.forEach(name -> all.addAll(instants(name, parameters)));
    for (String name : group) {
      Set<Instant> own = instants(name, parameters);
      all.stream()
          .filter(instant -> !own.contains(instant))
          .findFirst()
          .ifPresent(
              instant ->
                  report(
                      "values." + name,
                      "`"
                          + name
                          + "` has no value from "
                          + instant
                          + ", when one it is linked to changes",
                      "linked parameters change together: give each of "
                          + String.join(", ", group)
                          + " a value from that instant, even when it stays"));
    }
  }

  private static Set<Instant> instants(String name, ParameterFile parameters) {
    return parameters.values().getOrDefault(name, List.of()).stream()
        .map(DatedValue::from)
        .collect(Collectors.toSet());
  }

  static String shown(Exact value, ValueType type) {
    return type.equals(ValueTypes.RATE)
        ? value.times(Exact.of(100)) + "%"
        : value + " " + type.traceUnit();
  }

  private Optional<Exact> number(String text, ValueType type) {
    Diagnosed<Table.Cell> cell = PolicyParser.parseCell(SourceText.of(file, text));
    Findings silent = new Findings(SourceText.of(file, text), Set.of(), false);
    Amounts amounts = new Amounts(policy.header().currency(), silent);
    return cell.value()
        .flatMap(Cells::amount)
        .map(amounts::typed)
        .filter(constant -> constant.type().equals(type))
        .map(Constant::value);
  }

  // ---- tables -----------------------------------------------------------------------------------

  private Optional<LookupTable> table(String name) {
    Optional<LookupTable> known =
        policy.tables().stream().filter(each -> each.name().equals(name)).findFirst();
    if (known.isEmpty()) {
      List<String> names = policy.tables().stream().map(LookupTable::name).toList();
      report("tables." + name, "the policy has no table `" + name + "`", Nearest.hint(name, names));
    } else if (!known.get().replaceable()) {
      report(
          "tables." + name,
          "the table `" + name + "` is not replaceable by parameters",
          "change it with a new version of the policy");
      return Optional.empty();
    }
    return known;
  }

  private Optional<LookupTable> rows(LookupTable table, DatedRows dated) {
    List<String> columns = columns(table);
    List<Table.Row> rows = new ArrayList<>();
    int before = found.size();
    for (int i = 0; i < dated.rows().size(); i++) {
      String field = "tables." + table.name() + " from " + dated.from() + " row " + (i + 1);
      row(columns, dated.rows().get(i), field).ifPresent(rows::add);
    }
    if (found.size() > before) {
      return Optional.empty();
    }
    return judged(table, columns, rows, dated);
  }

  private static List<String> columns(LookupTable table) {
    List<String> columns = new ArrayList<>(table.matches());
    table.bands().forEach(band -> columns.add(band.heading()));
    table.values().forEach(value -> columns.add(value.name()));
    return columns;
  }

  private Optional<Table.Row> row(List<String> columns, Map<String, String> cells, String field) {
    for (String column : cells.keySet()) {
      if (!columns.contains(column)) {
        report(field, "the table has no column `" + column + "`", Nearest.hint(column, columns));
        return Optional.empty();
      }
    }
    List<Table.Cell> read = new ArrayList<>();
    for (String column : columns) {
      String text = cells.get(column);
      Optional<Table.Cell> cell = text == null ? Optional.empty() : cell(text);
      if (cell.isEmpty()) {
        report(
            field + " " + column,
            text == null ? "the column `" + column + "` is missing" : "`" + text + "` is no cell",
            "write the cell as the policy does");
        return Optional.empty();
      }
      read.add(cell.get());
    }
    return Optional.of(new Table.Row(SourceSpan.NONE, read));
  }

  /**
   * A cell as policies write it; names that are no words, such as 1000SHIB, need no quotes here.
   */
  private Optional<Table.Cell> cell(String text) {
    Diagnosed<Table.Cell> plain = PolicyParser.parseCell(SourceText.of(file, text));
    return plain.isPresent()
        ? plain.value()
        : PolicyParser.parseCell(SourceText.of(file, '"' + text + '"')).value();
  }

  private Optional<LookupTable> judged(
      LookupTable table, List<String> columns, List<Table.Row> rows, DatedRows dated) {
    Findings findings = new Findings(SourceText.of(file, ""), Set.of(), false);
    Map<String, ValueType> types = new LinkedHashMap<>();
    table.values().forEach(value -> types.put(value.name(), value.type()));
    List<Table.Cell> header = columns.stream().map(column -> cell(column).orElseThrow()).toList();
    Optional<LookupTable> read =
        new TableReader(
                new Amounts(policy.header().currency(), findings),
                findings,
                table.matches()::contains,
                column -> ValueTypes.RATE.equals(types.get(column)),
                form(table))
            .read(table.name(), new Table(SourceSpan.NONE, header, rows));
    String field = "tables." + table.name() + " from " + dated.from();
    findings.all().forEach(each -> report(field, each.message(), each.hint()));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (!read.get().values().equals(table.values()) || !sameBands(read.get(), table)) {
      report(
          field, "the columns of `" + table.name() + "` have other units than in the policy", "");
      return Optional.empty();
    }
    List<BandsLaw.Fault> faults =
        policy.goesThrough(table)
            ? List.of()
            : BandsLaw.faults(read.get(), BandsLaw.beginsAboveZero(table));
    faults.forEach(
        fault -> report(field + " row " + fault.row().number(), fault.message(), fault.hint()));
    return faults.isEmpty() ? Optional.of(withoutLines(read.get())) : Optional.empty();
  }

  /** Rows that parameters give stand on no line of the policy. */
  private static LookupTable withoutLines(LookupTable table) {
    return table.withRows(table.rows().stream().map(LookupTable.Row::withoutLine).toList());
  }

  private TableForm form(LookupTable table) {
    Function<String, Optional<ValueType>> inputs =
        name ->
            policy.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(Input::type);
    return new TableForm(true, true, table.straight(), "", policy.header().levels(), inputs);
  }

  private static boolean sameBands(LookupTable one, LookupTable other) {
    for (int i = 0; i < other.bands().size(); i++) {
      Optional<ValueType> wanted = other.bands().get(i).type();
      Optional<ValueType> given = one.bands().get(i).type();
      if (wanted.isPresent() && given.isPresent() && !wanted.equals(given)) {
        return false;
      }
    }
    return true;
  }
}
