package org.plimsoll.scenario;

import java.util.List;
import org.plimsoll.diagnostic.Diagnostic;

/**
 * What the tests of a policy came to.
 *
 * @param results one for each test, in the order written
 */
public record TestReport(List<Result> results) {

  /**
   * One test.
   *
   * @param title its title
   * @param line where it stands
   * @param failures what did not come out as expected; none when it passed
   */
  public record Result(String title, int line, List<Diagnostic> failures) {
    /** True when everything came out as expected. */
    public boolean passed() {
      return failures.isEmpty();
    }
  }

  /** True when every test passed; also when there are none. */
  public boolean passed() {
    return results.stream().allMatch(Result::passed);
  }

  /** How many tests passed. */
  public long passedCount() {
    return results.stream().filter(Result::passed).count();
  }
}
