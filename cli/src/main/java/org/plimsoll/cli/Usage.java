package org.plimsoll.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a user what was wrong with the call, what was probably meant, and where help is. */
final class Usage implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    PrintWriter err = mistake.getCommandLine().getErr();
    Optional<String> option = unknownOption(command, arguments);
    if (option.isPresent()) {
      // picocli would first complain of the option that is missing because of the misspelling
      tell(err, "there is no option `" + option.get() + "`", option.get(), options(command));
    } else if (mistake instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      boolean named = !command.subcommands().isEmpty();
      String message = named ? "there is no command `" : "one argument too many: `";
      tell(err, message + word + "`", word, command.subcommands().keySet());
    } else {
      String message = String.valueOf(mistake.getMessage());
      tell(err, message.replaceAll("\\s+", " "), "", List.of());
    }
    err.println("help: `" + command.qualifiedName() + " --help` tells how");
    err.flush();
    return ExitCode.USAGE;
  }

  private static void tell(
      PrintWriter err, String message, String word, Collection<String> candidates) {
    err.println("plimsoll: " + message);
    Nearest.to(word, candidates)
        .ifPresent(near -> err.println("help: did you mean `" + near + "`?"));
  }

  /** The first word that looks like an option and is none of the command's. */
  private static Optional<String> unknownOption(CommandSpec command, String[] arguments) {
    List<String> known = options(command);
    return Arrays.stream(arguments)
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> word.startsWith("--"))
        .map(word -> word.contains("=") ? word.substring(0, word.indexOf('=')) : word)
        .filter(word -> !known.contains(word))
        .findFirst();
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream().flatMap(option -> Arrays.stream(option.names())).toList();
  }
}
