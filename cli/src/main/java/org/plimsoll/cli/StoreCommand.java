package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.plimsoll.diagnostic.SourceLines;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unwritable;
import org.plimsoll.version.ssh.BadSsh;
import picocli.CommandLine.Option;

/** A command about a store. */
abstract class StoreCommand implements Callable<Integer> {
  /** Where the command speaks. */
  final Terminal terminal;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The repository with the versions.")
  private Path store = Path.of("");

  StoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The folder of the repository. */
  final Path folder() {
    return store;
  }

  @Override
  public final Integer call() {
    try {
      return run();
    } catch (Refused refused) {
      return refused(refused, ExitCode.POLICY);
    } catch (BadSsh bad) {
      terminal.note("plimsoll: " + bad.getMessage());
      terminal.note("help: " + bad.hint());
      return ExitCode.DATA;
    } catch (Unwritable unwritable) {
      terminal.note("plimsoll: " + unwritable.getMessage() + "; nothing was accepted");
      return ExitCode.DATA;
    }
  }

  private int refused(Refused refused, int code) {
    terminal.note("plimsoll: " + refused.getMessage());
    terminal.tell(refused.diagnostics(), SourceLines.none());
    terminal.note("help: " + refused.hint());
    return code;
  }

  /** What the command does; everything it refuses becomes a sentence. */
  int run() throws Refused, BadSsh {
    PolicyStore opened;
    try {
      opened = PolicyStore.open(store, InstantSource.system());
    } catch (Refused missing) {
      return refused(missing, ExitCode.DATA);
    }
    try (opened) {
      return with(opened);
    }
  }

  /** What the command does with the store. */
  abstract int with(PolicyStore opened) throws Refused, BadSsh;
}
