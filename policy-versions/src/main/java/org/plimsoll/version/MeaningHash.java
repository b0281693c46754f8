package org.plimsoll.version;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.companion.CsvText;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.HeaderLine;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.TableFile;
import org.plimsoll.syntax.parse.PolicyParser;

/**
 * The hash of what a version means: comments, layout, title, version number, sources, tests and the
 * order of blocks and header lines do not count; every figure, name and row does.
 */
final class MeaningHash {
  private static final StrictReader READER = new StrictReader();

  private MeaningHash() {}

  /** SHA-256 in hexadecimal; of a policy that can be parsed. */
  static String of(VersionFiles files) throws Refused {
    SourceText text =
        SourceText.of(VersionFiles.POLICY, files.text(VersionFiles.POLICY).orElse(""));
    var parsed = PolicyParser.parse(text);
    if (!parsed.isPresent()) {
      throw new Refused(
          "the policy has mistakes", "correct them and propose again", parsed.diagnostics());
    }
    StringBuilder meaning = new StringBuilder();
    sorted(parsed.get()).forEach(part -> meaning.append(part).append('\n'));
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      if (file.getKey().endsWith(".csv")) {
        meaning.append(rows(file.getKey(), file.getValue())).append('\n');
      }
    }
    Optional<String> parameters = files.text(VersionFiles.PARAMETERS);
    if (parameters.isPresent()) {
      meaning.append(parameters(parameters.get())).append('\n');
    }
    return ContentHash.sha256(meaning.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> sorted(PolicyUnit unit) {
    List<String> parts = new ArrayList<>();
    for (HeaderLine line : unit.header()) {
      if (line instanceof HeaderLine.Policy policy) {
        parts.add("policy " + policy.name());
      } else if (!(line instanceof HeaderLine.Source || line instanceof HeaderLine.Version)) {
        parts.add(tree(line));
      }
    }
    for (Block block : unit.blocks()) {
      if (!(block instanceof Block.Test)) {
        parts.add(tree(block));
      }
    }
    Collections.sort(parts);
    return parts;
  }

  private static String rows(String name, byte[] content) {
    List<String> rows = new ArrayList<>();
    CsvText.read(name, content)
        .value()
        .ifPresent(
            csv ->
                csv.rows().stream()
                    .map(row -> row.cells().stream().map(CsvText.Cell::text).toList())
                    .filter(cells -> !cells.equals(List.of("")))
                    .forEach(cells -> rows.add(tree(cells))));
    return name + rows;
  }

  private static String parameters(String text) throws Refused {
    var read = READER.readParameters(SourceText.of(VersionFiles.PARAMETERS, text), DataFormat.YAML);
    if (!read.isPresent()) {
      throw new Refused("parameters.yaml cannot be read", "correct it", read.diagnostics());
    }
    ParameterFile file = read.get();
    StringBuilder said = new StringBuilder("parameters of " + quoted(file.policy()));
    file.values()
        .forEach(
            (name, dated) ->
                dated.forEach(
                    value ->
                        said.append(tree(List.of(name, value.from().toString(), value.value())))));
    file.tables()
        .forEach(
            (name, dated) ->
                dated.forEach(
                    rows ->
                        said.append(tree(List.of(name, rows.from().toString())))
                            .append(tree(rows.rows()))));
    return said.toString();
  }

  /** One spelling for every tree: names of records, then their parts but the places. */
  private static String tree(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(MeaningHash::tree).orElse("-");
    }
    if (value instanceof List<?> list) {
      return list.stream().map(MeaningHash::tree).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> tree(entry.getKey()) + ":" + tree(entry.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    if (value instanceof TableFile file) {
      return "file " + quoted(file.name()); // its rows are hashed themselves
    }
    return value instanceof Record record ? parts(record) : quoted(value.toString());
  }

  private static String parts(Record record) {
    StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('{');
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.getType() != SourceSpan.class) {
        try {
          text.append(tree(component.getAccessor().invoke(record))).append(';');
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("trees of policies can be read", e);
        }
      }
    }
    return text.append('}').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
