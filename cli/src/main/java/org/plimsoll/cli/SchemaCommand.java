package org.plimsoll.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.data.FileSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schemas of the files that Plimsoll reads and writes. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema (2020-12) of a kind of file, for editors and other programs.",
      "Without a kind, names the kinds."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  plimsoll schema", "  plimsoll schema account > account.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      converter = FileSchemaConverter.class,
      description = "The kind of file: ${COMPLETION-CANDIDATES}.")
  private @Nullable FileSchema kind;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (kind != null) {
      terminal.out().print(kind.text());
      return ExitCode.GOOD;
    }
    for (FileSchema each : FileSchema.values()) {
      terminal.out().println(String.format("%-12s %s", each, each.title()));
    }
    return ExitCode.GOOD;
  }
}
