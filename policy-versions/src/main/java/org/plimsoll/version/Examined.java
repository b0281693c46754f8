package org.plimsoll.version;

import java.util.Optional;
import org.plimsoll.Policy;
import org.plimsoll.facts.ParameterFile;

/**
 * What checking and testing a version came to. Only what has no errors and fails no test is here.
 *
 * @param policy the compiled policy
 * @param parameters the parameter file that fits it, if there is one
 * @param warnings how many warnings the checker gave
 * @param tests how many tests it has; all passed
 */
record Examined(Policy policy, Optional<ParameterFile> parameters, int warnings, int tests) {
  /** In words, as approvals bind it. */
  String checked() {
    return "0 errors, " + warnings + " warnings";
  }

  /** In words, as approvals bind it. */
  String tested() {
    return tests + " passed, 0 failed";
  }
}
