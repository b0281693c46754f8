package org.plimsoll.active;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.active.Failure.Stage;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.scenario.TestReport;
import org.plimsoll.source.SourceSpan;

/**
 * Tries a candidate beside what is in force: its gate, its compilation, its own tests, its
 * parameters, the canary accounts. Evaluations notice nothing of it.
 */
final class Trial {
  private final PlimsollEngine engine = PlimsollEngine.create();
  private final StrictReader reader = new StrictReader();
  private final Gate gate;
  private final CanaryRun canary;

  Trial(Gate gate, List<Canary> canary) {
    this.gate = gate;
    this.canary = new CanaryRun(canary);
  }

  /** What a candidate that passed has become. */
  record Passed(Policy policy, ParameterTimeline parameters) {}

  /**
   * Tries a candidate.
   *
   * @param running the version in force, which it must be able to follow
   * @param compiled the same rules as compiled before, if they were: only parameters are new then
   * @param now the instant whose parameter values are put together beforehand
   */
  Passed of(Candidate candidate, Optional<InForce> running, Optional<Policy> compiled, Instant now)
      throws Fault {
    Optional<String> refusal = gate.refusal(candidate);
    if (refusal.isPresent()) {
      throw new Fault(Stage.APPROVAL, List.of(refusal.get()));
    }
    Policy policy = compiled.isPresent() ? compiled.get() : compiled(candidate);
    if (compiled.isEmpty()) {
      requireName(policy, running);
      requireTests(policy);
    }
    ParameterTimeline parameters = parameters(candidate, policy);
    parameters.prepare(now);
    canary.judge(policy, parameters, running);
    return new Passed(policy, parameters);
  }

  private Policy compiled(Candidate candidate) throws Fault {
    Optional<byte[]> text = candidate.content(Candidate.POLICY);
    if (text.isEmpty()) {
      throw new Fault(Stage.READING, List.of("there is no file `" + Candidate.POLICY + "`"));
    }
    return require(
        Stage.COMPILING,
        engine.compile(PolicySource.of(Candidate.POLICY, text.get(), candidate.companions())));
  }

  private static void requireName(Policy policy, Optional<InForce> running) throws Fault {
    String name = policy.header().name();
    String wanted = running.map(each -> each.header().name()).orElse(name);
    if (!name.equals(wanted)) {
      throw new Fault(
          Stage.NAME,
          List.of(
              "the policy is `"
                  + name
                  + "`, and `"
                  + wanted
                  + "` is in force; one cannot follow"
                  + " the other"));
    }
  }

  private static void requireTests(Policy policy) throws Fault {
    List<String> failed =
        policy.test().results().stream().filter(each -> !each.passed()).map(Trial::words).toList();
    if (!failed.isEmpty()) {
      throw new Fault(Stage.TESTS, failed);
    }
  }

  private static String words(TestReport.Result result) {
    return "line "
        + result.line()
        + ": the test \""
        + result.title()
        + "\" fails: "
        + result.failures().get(0).message();
  }

  private ParameterTimeline parameters(Candidate candidate, Policy policy) throws Fault {
    List<String> names = candidate.parameterFiles();
    if (names.isEmpty()) {
      return ParameterTimeline.own(policy);
    }
    if (names.size() > 1) {
      throw new Fault(
          Stage.PARAMETERS,
          List.of("there are " + names.size() + " parameter files: " + String.join(", ", names)));
    }
    String name = names.get(0);
    byte[] content = candidate.content(name).orElseThrow();
    return require(
        Stage.PARAMETERS,
        DataFile.of(name, content, FileKind.PARAMETERS)
            .then(file -> reader.readParameters(file.text(), file.format()))
            .then(file -> ParameterTimeline.of(policy, file, name, ContentHash.sha256(content))));
  }

  private static <T> T require(Stage stage, Diagnosed<T> diagnosed) throws Fault {
    if (!diagnosed.isPresent()) {
      throw new Fault(
          stage,
          diagnosed.diagnostics().stream().filter(Diagnostic::isError).map(Trial::words).toList());
    }
    return diagnosed.get();
  }

  /** Files without their folder: the origin of the candidate says where it lies. */
  private static String words(Diagnostic each) {
    String field = each.field().isEmpty() ? "" : each.field() + ": ";
    String hint = each.hint().isEmpty() ? "" : " (" + each.hint() + ")";
    boolean whole = each.span().equals(SourceSpan.NONE);
    return each.file()
        + (whole ? "" : " line " + each.span().line())
        + ", "
        + each.code().id()
        + ": "
        + field
        + each.message()
        + hint;
  }
}
