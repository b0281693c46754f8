package org.plimsoll.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.TestCase;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Runs the tests that stand in a policy. */
public final class PolicyTests {
  private final CheckedPolicy policy;
  private final Function<EvaluationRequest, Decision> engine;

  private PolicyTests(CheckedPolicy policy, Function<EvaluationRequest, Decision> engine) {
    this.policy = policy;
    this.engine = engine;
  }

  /** Runs every test of {@code policy}; {@code engine} decides. */
  public static TestReport run(CheckedPolicy policy, Function<EvaluationRequest, Decision> engine) {
    PolicyTests tests = new PolicyTests(policy, engine);
    return new TestReport(policy.tests().stream().map(tests::run).toList());
  }

  private TestReport.Result run(TestCase test) {
    List<Diagnostic> failures = new ArrayList<>();
    GivenFacts facts = new GivenFacts(policy, failures);
    for (Line line : test.block().lines()) {
      if (line instanceof Line.Given given) {
        given.facts().forEach(facts::add);
      }
    }
    if (failures.isEmpty()) {
      Map<Set<String>, Decision> decisions = new LinkedHashMap<>();
      Expected expected = new Expected(policy, failures);
      for (Line line : test.block().lines()) {
        if (line instanceof Line.Expect expect) {
          expect.expectations().forEach(each -> judge(each, facts, decisions, expected, failures));
        }
      }
    }
    return new TestReport.Result(test.title(), test.line(), List.copyOf(failures));
  }

  private void judge(
      Line.Expectation expectation,
      GivenFacts facts,
      Map<Set<String>, Decision> decisions,
      Expected expected,
      List<Diagnostic> failures) {
    Set<String> without = Set.of();
    if (expectation.without().isPresent()) {
      Word name = expectation.without().get();
      List<String> known = policy.offsets().stream().map(Offsets::name).toList();
      if (!known.contains(name.text())) {
        report(
            failures,
            name.span(),
            "there is no offsets block called `" + name + "` to leave out",
            Nearest.hint(name.text(), known));
        return;
      }
      without = Set.of(name.text());
    }
    Set<String> leftOut = without;
    Decision decision =
        decisions.computeIfAbsent(leftOut, key -> engine.apply(facts.request(leftOut)));
    expected.judge(expectation, decision);
  }

  private void report(List<Diagnostic> failures, SourceSpan span, String message, String hint) {
    failures.add(
        Diagnostic.error(
            DiagnosticCode.TEST_INCOMPLETE, policy.source().name(), span, message, hint));
  }
}
