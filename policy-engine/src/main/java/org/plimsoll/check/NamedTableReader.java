package org.plimsoll.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.companion.Companions;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.companion.CsvText;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Correlations;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.TableFile;

/** Reads the tables with a name, whose rows stand in the policy or in a CSV file beside it. */
final class NamedTableReader {
  private final Declared declared;
  private final Companions companions;

  NamedTableReader(Declared declared, Companions companions) {
    this.declared = declared;
    this.companions = companions;
  }

  void read(Block.NamedTable block) {
    Optional<LookupTable> table =
        block.file().isPresent() ? ofFile(block, block.file().get()) : ofPolicy(block);
    if (table.isEmpty()) {
      declared.findings().unreadable(block);
    }
    if (declared.names().tables().containsKey(block.name().text())) {
      declared.taken(block.name(), "a table");
    } else {
      table.ifPresent(each -> declared.names().tables().put(block.name().text(), each));
    }
  }

  private Optional<LookupTable> ofPolicy(Block.NamedTable block) {
    if (block.table().isEmpty()) {
      error(DiagnosticCode.TABLE, block.heading(), "this table has no rows", "");
    }
    return block.table().flatMap(table -> table(block, table, "", declared.findings()));
  }

  private Optional<LookupTable> ofFile(Block.NamedTable block, TableFile file) {
    Optional<byte[]> content = Optional.empty();
    if (block.table().isPresent()) {
      error(
          DiagnosticCode.OVERLAP,
          block.table().get().span(),
          "the rows of this table stand in `" + file.name() + "`",
          "remove the rows here, or `from` in the heading");
    } else if (!file.name().matches("[A-Za-z0-9][A-Za-z0-9_-]*([.][A-Za-z0-9_-]+)*[.]csv")) {
      error(
          DiagnosticCode.TABLE,
          file.span(),
          "`" + file.name() + "` is no CSV file beside the policy",
          "write the bare name of a file in the policy's folder, such as `\"rates.csv\"`");
    } else {
      content = content(file);
    }
    return content.flatMap(bytes -> ofCsv(block, file, bytes));
  }

  /** The content of the file, when it is the one that the policy binds. */
  private Optional<byte[]> content(TableFile file) {
    byte[] content;
    try {
      content = companions.content(file.name());
    } catch (Companions.Absent e) {
      error(DiagnosticCode.FILE, file.span(), String.valueOf(e.getMessage()), e.hint());
      return Optional.empty();
    }
    String hash = ContentHash.sha256(content);
    if (file.sha256().filter(hash::equals).isPresent()) {
      return Optional.of(content);
    }
    error(
        DiagnosticCode.FILE,
        file.span(),
        file.sha256().isPresent()
            ? "`" + file.name() + "` has another content than the one this policy was written for"
            : "the policy does not bind the content of `" + file.name() + "`",
        "when the file is the approved one, write `sha256 \"" + hash + "\"`");
    return Optional.empty();
  }

  private Optional<LookupTable> ofCsv(Block.NamedTable block, TableFile file, byte[] content) {
    String name = declared.findings().beside(file.name());
    Diagnosed<CsvText> csv = CsvText.read(name, content);
    declared.findings().include(csv.diagnostics());
    if (!csv.isPresent()) {
      return Optional.empty();
    }
    Findings found = new Findings(csv.get().source(), Set.of(), false);
    Optional<LookupTable> table =
        new CsvRows(csv.get(), found)
            .table()
            .flatMap(rows -> table(block, rows, file.name(), found));
    declared.findings().include(found.all());
    return table;
  }

  private Optional<LookupTable> table(
      Block.NamedTable block, Table table, String file, Findings findings) {
    TableForm form =
        new TableForm(
            true,
            block.replaceable(),
            block.straight(),
            file,
            declared.header().levels(),
            TableForm.inputs(declared));
    return new TableReader(
            new Amounts(declared.header().currency(), findings),
            findings,
            this::isMatch,
            declared.header().levels()::contains,
            form)
        .read(block.name().text(), table);
  }

  /**
   * In a named table every attribute or input that is a name may be matched, two of one name for
   * correlations, and a scenario.
   */
  private boolean isMatch(String name) {
    String base =
        name.startsWith(Correlations.OTHER) ? name.substring(Correlations.OTHER.length()) : name;
    return name.equals(ScenarioList.NAME)
        || Arrays.stream(Attribute.values())
            .anyMatch(attribute -> attribute.isKey() && attribute.word().equals(base))
        || Optional.ofNullable(declared.names().inputs().get(base))
            .filter(input -> input.isKey())
            .isPresent();
  }

  private void error(DiagnosticCode code, SourceSpan span, String message, String hint) {
    declared.findings().error(code, span, message, hint);
  }
}
