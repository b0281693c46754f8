package org.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.check.PolicyChecker;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.interpret.Interpreter;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Verdict;
import org.plimsoll.scenario.PolicyTests;
import org.plimsoll.scenario.TestReport;
import org.plimsoll.source.SourceText;

/**
 * Every example of the language manual does what the manual says.
 *
 * <p>A fence {@code margin} that begins with {@code language 1} is a whole policy. Any other one is
 * a fragment: it stands in the place of the blocks and header lines of the same kind in the frame.
 * A fence {@code margin-bad} is followed by a fence {@code text} with the messages it gets; their
 * lines are lines of the fence.
 */
class ReferenceTest {
  private static final Path MANUAL = Path.of("../dsl-grammar/REFERENCE.md");
  private static final Path FRAME = Path.of("src/test/resources/reference/frame.margin");
  private static final List<String> HEADER =
      List.of(
          "language",
          "policy",
          "version",
          "effective",
          "running",
          "expires",
          "currency",
          "levels",
          "rounding",
          "source",
          "approved");
  private static final List<String> REPLACED =
      List.of(
          "parameters",
          "inputs",
          "instruments",
          "prices",
          "collateral",
          "margin",
          "equity",
          "requirement");
  private static final Decision.PolicyStamp STAMP = new Decision.PolicyStamp("manual", "1", "");

  private record Fence(String kind, String heading, int line, String text) {}

  /** A policy, and how many of its lines stand before the first line of the example. */
  private record Example(String text, int before) {}

  @TestFactory
  Stream<DynamicTest> examplesDoWhatTheManualSays() throws IOException {
    List<Fence> fences = fences();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < fences.size(); i++) {
      Fence fence = fences.get(i);
      String name = fence.heading() + ", line " + fence.line();
      if (fence.kind().equals("margin")) {
        tests.add(DynamicTest.dynamicTest(name, () -> requireGood(fence)));
      } else if (fence.kind().equals("margin-bad")) {
        Fence messages = fences.get(i + 1);
        assertThat(messages.kind()).as(name + ": the messages follow").isEqualTo("text");
        tests.add(DynamicTest.dynamicTest(name, () -> requireMessages(fence, messages)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  @Test
  void everyCodeIsExplained() throws IOException {
    String manual = Files.readString(MANUAL);
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(manual).contains("| " + code.id() + " |");
    }
  }

  @Test
  void theFilesOfTheManualAreThoseOfItsFirstTest() throws IOException {
    List<Fence> fences = fences();
    String first =
        fences.stream().filter(each -> each.kind().equals("margin")).findFirst().get().text();
    List<SourceText> files =
        fences.stream()
            .filter(each -> each.kind().equals("yaml") && each.heading().equals("Files"))
            .map(each -> SourceText.of("REFERENCE.md", each.text()))
            .toList();
    Policy policy = PlimsollEngine.create().compile(PolicySource.of("first", first)).get();
    StrictReader reader = new StrictReader();
    AccountState account = reader.readAccount(files.get(0), DataFormat.YAML).get();
    MarketSnapshot market = reader.readMarket(files.get(1), DataFormat.YAML).get();
    Decision decision = policy.evaluate(account, market, policy.ownParameters(), market.asOf());
    assertThat(decision.verdict()).isEqualTo(Verdict.CALL);
    assertThat(decision.figures().get().equity()).isEqualByComparingTo("235000");
  }

  private static void requireGood(Fence fence) throws IOException {
    Diagnosed<CheckedPolicy> checked = PolicyChecker.check(source(example(fence)));
    assertThat(checked.diagnostics()).isEmpty();
    CheckedPolicy policy = checked.get();
    TestReport report =
        PolicyTests.run(
            policy,
            request ->
                new DecisionBuilder(policy, STAMP, request)
                    .decide((asked, holdings) -> new Interpreter(policy, asked, holdings)));
    assertThat(report.results()).allMatch(TestReport.Result::passed);
  }

  private static void requireMessages(Fence fence, Fence messages) throws IOException {
    Example example = example(fence);
    StringBuilder found = new StringBuilder();
    for (Diagnostic each : PolicyChecker.check(source(example)).diagnostics()) {
      found
          .append(each.span().line() - example.before())
          .append(':')
          .append(each.span().column())
          .append(' ')
          .append(each.code().id())
          .append(' ')
          .append(each.message())
          .append('\n');
      if (!each.hint().isEmpty()) {
        found.append("  help: ").append(each.hint()).append('\n');
      }
    }
    assertThat(found.toString()).isEqualTo(messages.text());
  }

  private static SourceText source(Example example) {
    return SourceText.of("REFERENCE.md", example.text());
  }

  private static Example example(Fence fence) throws IOException {
    if (fence.text().startsWith("language 1\n")) {
      return new Example(fence.text(), 0);
    }
    Set<String> given = new LinkedHashSet<>();
    StringBuilder headers = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    for (String line : fence.text().lines().toList()) {
      String kind = kind(line);
      given.add(kind);
      headers.append(HEADER.contains(kind) ? line + "\n" : "");
      blocks.append(HEADER.contains(kind) ? "" : line).append('\n');
    }
    String before = headers + frameWithout(given);
    return new Example(before + blocks, (int) before.lines().count());
  }

  /** The frame less the header lines and blocks that the example brings itself. */
  private static String frameWithout(Set<String> given) throws IOException {
    StringBuilder kept = new StringBuilder();
    boolean leftOut = false;
    for (String line : Files.readAllLines(FRAME)) {
      String kind = kind(line);
      if (REPLACED.contains(kind) || HEADER.contains(kind)) {
        leftOut = given.contains(kind);
      }
      kept.append(leftOut ? "" : line + "\n");
      leftOut = leftOut && !line.equals("end") && !HEADER.contains(kind);
    }
    return kept.toString();
  }

  /** What a line at the margin begins; blocks of isolated positions are a kind of their own. */
  private static String kind(String line) {
    if (line.isEmpty() || line.startsWith(" ")) {
      return "";
    }
    String word = line.split("[ ,]")[0];
    boolean isolated = line.startsWith("equity for") || line.startsWith("requirement for");
    return isolated ? word + " isolated" : word;
  }

  private static List<Fence> fences() throws IOException {
    List<Fence> fences = new ArrayList<>();
    String heading = "";
    List<String> lines = Files.readAllLines(MANUAL);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        heading = lines.get(i).replaceFirst("^#+ ", "");
      } else if (lines.get(i).startsWith("```")) {
        int start = i + 1;
        StringBuilder text = new StringBuilder();
        for (i++; !lines.get(i).equals("```"); i++) {
          text.append(lines.get(i)).append('\n');
        }
        fences.add(new Fence(lines.get(start - 1).substring(3), heading, start, text.toString()));
      }
    }
    return fences;
  }
}
