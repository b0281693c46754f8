package org.plimsoll;

import org.plimsoll.check.PolicyChecker;
import org.plimsoll.compile.PolicyCompiler;
import org.plimsoll.diagnostic.Diagnosed;

/** Turns policy texts into policies that evaluate accounts. Thread-safe; keeps nothing. */
public final class PlimsollEngine {
  private PlimsollEngine() {}

  /** An engine. */
  public static PlimsollEngine create() {
    return new PlimsollEngine();
  }

  /**
   * Parses, judges and compiles a policy. Everything a user can get wrong is in the diagnostics;
   * there is a value when none of them is an error.
   */
  public Diagnosed<Policy> compile(PolicySource source) {
    return source
        .text()
        .then(text -> PolicyChecker.check(text, source.companions()))
        .map(checked -> new Policy(checked, PolicyCompiler.compile(checked)));
  }
}
