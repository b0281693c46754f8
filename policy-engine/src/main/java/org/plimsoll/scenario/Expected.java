package org.plimsoll.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plimsoll.check.Literals;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression.Constant;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.CellPart;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Sought;
import org.plimsoll.trace.TraceNode;

/** Compares what a test expects with what came out, exactly. */
final class Expected {
  private final CheckedPolicy policy;
  private final Literals literals;
  private final List<Diagnostic> failures;

  Expected(CheckedPolicy policy, List<Diagnostic> failures) {
    this.policy = policy;
    this.literals = new Literals(policy.header().currency());
    this.failures = failures;
  }

  void judge(Line.Expectation expectation, Decision decision) {
    String figure = expectation.figure().toString();
    String wanted = expectation.value().text();
    if (figure.equals("verdict")) {
      String verdict = decision.verdict().name().toLowerCase(Locale.ROOT);
      require(
          expectation, verdict.equals(wanted), "`verdict` is " + verdict + told(decision), wanted);
    } else if (figure.equals("refusal")) {
      refusal(expectation, decision);
    } else if (decision.verdict() == Verdict.REFUSED) {
      require(expectation, false, "the evaluation is refused" + told(decision), wanted);
    } else if (expectation.figure().action()) {
      action(expectation, decision);
    } else if (wanted.equals("none")) {
      none(expectation, decision);
    } else {
      number(expectation, figure, decision);
    }
  }

  private void action(Line.Expectation expectation, Decision decision) {
    ExpectedAction.Outcome outcome = new ExpectedAction(policy, decision).judge(expectation);
    if (outcome instanceof ExpectedAction.Judged judged) {
      String found = "`" + expectation.figure() + "` is " + judged.found();
      require(expectation, judged.holds(), found, expectation.value().text());
    } else if (outcome instanceof ExpectedAction.Unknown unknown) {
      report(expectation, unknown.message(), unknown.hint());
    }
  }

  /** A figure that is not there: a price that has no solution, a figure that is not computed. */
  private void none(Line.Expectation expectation, Decision decision) {
    Sought sought = expectation.figure();
    boolean known =
        policy.figures().stream()
            .filter(each -> each.name().equals(sought.name().text()))
            .anyMatch(each -> (each.owner() == Owner.ACCOUNT) == sought.thing().isEmpty());
    if (!known) {
      report(
          expectation,
          "there is no figure `" + sought + "`",
          new Advice(policy, decision).on(sought));
      return;
    }
    String found =
        told(sought, decision).stream()
            .map(each -> each.value().toString())
            .findFirst()
            .orElse("none");
    require(expectation, found.equals("none"), "`" + sought + "` is " + found, "none");
  }

  private void refusal(Line.Expectation expectation, Decision decision) {
    boolean text =
        expectation.value().parts().size() == 1
            && expectation.value().parts().get(0) instanceof CellPart.CellText;
    String wanted = text ? ((CellPart.CellText) expectation.value().parts().get(0)).text() : "";
    boolean refused = decision.verdict() == Verdict.REFUSED;
    boolean same = refused && text && decision.reasons().get(0).text().equals(wanted);
    require(
        expectation,
        same,
        refused
            ? "the refusal is \"" + decision.reasons().get(0).text() + '"'
            : "nothing is refused",
        '"' + wanted + '"');
  }

  private static String told(Decision decision) {
    return decision.verdict() == Verdict.REFUSED ? ": " + decision.reasons().get(0).text() : "";
  }

  private void number(Line.Expectation expectation, String figure, Decision decision) {
    Optional<Constant> wanted = literals.number(expectation.value());
    if (wanted.isEmpty()) {
      report(
          expectation,
          "`" + expectation.value().text() + "` is no value with its unit",
          "write an amount such as `12_000.00 " + policy.header().currency() + "`");
      return;
    }
    Optional<Exact> found = find(expectation, figure, decision);
    if (isOfLevels(figure, decision)) {
      report(
          expectation,
          "`" + figure + "` has a value for each level",
          "write `" + figure + " at initial`");
      return;
    }
    if (found.isEmpty()) {
      missing(expectation, decision);
      return;
    }
    String shown = found.get() + " " + wanted.get().type().traceUnit();
    require(
        expectation,
        found.get().equals(wanted.get().value()),
        "`" + figure + "` is " + shown.strip(),
        wanted.get().value() + " " + wanted.get().type().traceUnit());
  }

  /** True for an amount of the account that this policy tells apart by level. */
  private static boolean isOfLevels(String figure, Decision decision) {
    Decision.Totals totals = decision.figures().orElseThrow();
    return (figure.equals("collateral") && !totals.collateralAtLevels().isEmpty())
        || (figure.equals("equity") && !totals.equityAtLevels().isEmpty());
  }

  /** The collateral of all balances at the level that is written. */
  private static Optional<Exact> collateral(Line.Expectation expectation, Decision.Totals totals) {
    Sought sought = expectation.figure();
    boolean whole = sought.name().text().equals("collateral") && sought.thing().isEmpty();
    return whole && sought.places().size() == 1
        ? Optional.ofNullable(totals.collateralAtLevels().get(sought.places().get(0).name()))
            .map(Exact::of)
        : Optional.empty();
  }

  private Optional<Exact> find(Line.Expectation expectation, String figure, Decision decision) {
    Decision.Totals totals = decision.figures().orElseThrow();
    switch (figure) {
      case "collateral" -> {
        return Optional.of(Exact.of(totals.collateralValue()));
      }
      case "excess" -> {
        return Optional.of(Exact.of(totals.excess()));
      }
      case "shortfall" -> {
        return Optional.of(Exact.of(totals.shortfall()));
      }
      case "call" -> {
        return Optional.of(
            Exact.of(decision.call().map(Decision.CallFigures::amount).orElse(BigDecimal.ZERO)));
      }
      case "steps of liquidation" -> {
        return decision
            .liquidation()
            .map(plan -> plan.steps().stream().mapToInt(Decision.LiquidationStep::step))
            .map(steps -> Exact.of(steps.max().orElse(0)));
      }
      case "equity of liquidation", "requirement of liquidation", "deficit of liquidation" -> {
        return decision.liquidation().flatMap(plan -> end(figure, plan));
      }
      default -> {
        List<ToldFigure> told = told(expectation.figure(), decision);
        return told.isEmpty()
            ? collateral(expectation, totals).or(() -> sum(expectation.figure(), decision))
            : told.stream().filter(each -> told.size() == 1).map(ToldFigure::value).findFirst();
      }
    }
  }

  /** The figures that may be meant: more than one where the test does not tell them apart. */
  private List<ToldFigure> told(Sought sought, Decision decision) {
    List<ToldFigure> told =
        ToldFigure.all(decision).stream()
            .filter(each -> each.answers(sought, policy.header().levels()))
            .toList();
    List<ToldFigure> exact =
        told.stream().filter(each -> each.thing().equals(sought.thingText())).toList();
    return exact.isEmpty() ? told : exact;
  }

  private void missing(Line.Expectation expectation, Decision decision) {
    Sought sought = expectation.figure();
    List<String> several = told(sought, decision).stream().map(ToldFigure::asked).toList();
    if (several.isEmpty()) {
      report(
          expectation,
          "no figure `" + sought + "` came out",
          new Advice(policy, decision).on(sought));
    } else {
      report(expectation, "`" + sought + "` may be several", Advice.listed(several));
    }
  }

  /** What the account is left with behind the last step. */
  private static Optional<Exact> end(String figure, Decision.LiquidationFigures plan) {
    if (figure.startsWith("deficit")) {
      return Optional.of(Exact.of(plan.deficit()));
    }
    if (plan.steps().isEmpty()) {
      return Optional.empty();
    }
    Decision.LiquidationStep last = plan.steps().get(plan.steps().size() - 1);
    return Optional.of(
        Exact.of(figure.startsWith("equity") ? last.equityAfter() : last.maintenanceAfter()));
  }

  /** A figure of an offsets block or one of its forms: the sum over the pairs it formed. */
  private Optional<Exact> sum(Sought sought, Decision decision) {
    if (sought.thing().size() != 1) {
      return Optional.empty();
    }
    String name = sought.thingText();
    String figure = sought.name().text();
    boolean known =
        policy.figures().stream()
            .anyMatch(each -> each.owner() == Owner.PAIR && each.name().equals(figure));
    String level =
        sought.places().stream().map(place -> " at " + place).collect(Collectors.joining());
    List<String> statements =
        policy.offsets().stream()
            .flatMap(
                offsets ->
                    offsets.forms().stream()
                        .filter(form -> form.name().equals(name) || offsets.name().equals(name)))
            .map(form -> form.statement().id())
            .toList();
    if (statements.isEmpty() || !known) {
      return Optional.empty();
    }
    return Optional.of(
        decision.trace().children().stream()
            .filter(node -> statements.contains(node.statement()))
            .filter(node -> node.label().startsWith(figure + " of "))
            .filter(node -> node.label().endsWith(level))
            .filter(node -> !level.isEmpty() || !node.label().contains(" at "))
            .map(TraceNode::value)
            .reduce(Exact.ZERO, Exact::plus));
  }

  private void require(Line.Expectation expectation, boolean holds, String found, String wanted) {
    if (!holds) {
      failures.add(
          Diagnostic.error(
              DiagnosticCode.TEST,
              policy.source().name(),
              expectation.span(),
              found + "; expected " + Objects.requireNonNullElse(wanted, "").strip(),
              ""));
    }
  }

  private void report(Line.Expectation expectation, String message, String hint) {
    failures.add(
        Diagnostic.error(
            DiagnosticCode.TEST_INCOMPLETE,
            policy.source().name(),
            expectation.span(),
            message,
            hint));
  }
}
