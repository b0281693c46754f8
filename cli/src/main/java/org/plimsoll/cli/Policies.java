package org.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;

/** Compiles the policies a user names: a file, or a folder that holds a policy.margin. */
final class Policies {
  private static final PlimsollEngine ENGINE = PlimsollEngine.create();

  private Policies() {}

  /** The policy in {@code path}, or what is wrong with it. */
  static Diagnosed<Policy> compile(Path path) {
    if (Files.isDirectory(path) && !Files.exists(path.resolve("policy.margin"))) {
      return Diagnosed.failed(
          List.of(
              Diagnostic.data(
                  DiagnosticCode.FILE,
                  path.toString(),
                  SourceSpan.NONE,
                  "",
                  "this folder has no policy.margin",
                  "name a .margin file, or a folder that holds a policy.margin")));
    }
    return ENGINE.compile(PolicySource.of(path));
  }

  /** A policy that cannot be read is a matter of files, everything else one of the policy. */
  static int exitCode(List<Diagnostic> diagnostics) {
    boolean unreadable =
        diagnostics.stream().anyMatch(found -> found.code() == DiagnosticCode.FILE);
    boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
    return unreadable ? ExitCode.DATA : wrong ? ExitCode.POLICY : ExitCode.GOOD;
  }
}
