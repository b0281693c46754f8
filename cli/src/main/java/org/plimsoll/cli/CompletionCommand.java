package org.plimsoll.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a script with which a shell completes commands and options.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  source <(plimsoll completion bash)", "  plimsoll completion zsh >> ~/.zshrc"})
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell = Shell.BASH;

  /** A shell that can complete. */
  enum Shell {
    /** The GNU shell. */
    BASH,
    /** The Z shell. */
    ZSH;

    /** The shell as users write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (shell == Shell.ZSH) {
      // the Z shell runs completions of bash once it is told to; compinit must come first
      terminal.out().print("autoload -U +X compinit && compinit\n");
      terminal.out().print("autoload -U +X bashcompinit && bashcompinit\n\n");
    }
    terminal.out().print(AutoComplete.bash("plimsoll", spec.root().commandLine()));
    return ExitCode.GOOD;
  }
}
