package org.plimsoll.cli;

/** What is said when the program itself is wrong. */
final class Bugs {
  private final Terminal terminal;
  private final boolean debug;

  /** {@code debug} is true when the whole trace of a bug is wanted. */
  Bugs(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  /** One line that asks for a report and says enough for one. */
  int report(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    terminal.note(
        "plimsoll: this is a bug of ours ("
            + bug.getClass().getSimpleName()
            + place
            + "); please report it with the files you used, or set PLIMSOLL_DEBUG=1 to see more");
    if (debug) {
      bug.printStackTrace(terminal.err());
    }
    return ExitCode.BUG;
  }
}
