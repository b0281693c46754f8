package org.plimsoll.cli;

/** What the exit code of the command says; scripts rely on it. */
final class ExitCode {
  /** All good. */
  static final int GOOD = 0;

  /** A policy has errors, or one of its tests fails. */
  static final int POLICY = 1;

  /** The command was called in a way it does not know. */
  static final int USAGE = 2;

  /** A file is bad or cannot be read or written, or the one evaluation asked for is refused. */
  static final int DATA = 3;

  /** A bug of ours. */
  static final int BUG = 70;

  private ExitCode() {}
}
