package org.plimsoll.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether to use colours: only when people look, and never against {@code NO_COLOR}. */
final class Colors {
  private Colors() {}

  /** True when standard output and standard error are terminals and {@code NO_COLOR} is not set. */
  static boolean wanted(Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return !refused && !dumb && isTerminal(1) && isTerminal(2);
  }

  /** True when standard error is a terminal and the results go elsewhere. */
  static boolean watched() {
    return isTerminal(2) && !isTerminal(1);
  }

  /** Linux says where a stream leads; elsewhere Java's own answer, for all streams, must do. */
  private static boolean isTerminal(int stream) {
    Path link = Path.of("/proc/self/fd/" + stream);
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException unknown) {
      return false;
    }
    return consoleIsTerminal();
  }

  /** From Java 22 on there is a console even without a terminal, and it can be asked. */
  @SuppressWarnings("SystemConsoleNull") // older Java has no console without a terminal
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
