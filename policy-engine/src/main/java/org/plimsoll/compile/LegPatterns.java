package org.plimsoll.compile;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;

/** Turns the conditions of legs into Drools patterns, hashed where a single value is asked for. */
final class LegPatterns {
  private static final int KIND_INDEX = 0;

  private final Map<String, Integer> indexIds;

  private LegPatterns(Map<String, Integer> indexIds) {
    this.indexIds = indexIds;
  }

  /**
   * Numbers the attributes the statements speak of. Drools tells indexes apart by number alone: two
   * attributes with one number would look up each other's values and silently not match.
   */
  static LegPatterns of(List<KeyStage.Statement> statements) {
    TreeSet<String> attributes = new TreeSet<>();
    statements.stream()
        .flatMap(s -> s.legs().stream())
        .forEach(
            leg -> {
              leg.condition().tests().forEach(test -> attributes.add(test.attribute()));
              leg.links().forEach(link -> attributes.add(link.attribute()));
            });
    Map<String, Integer> ids = new HashMap<>();
    attributes.forEach(attribute -> ids.put(attribute, KIND_INDEX + 1 + ids.size()));
    return new LegPatterns(ids);
  }

  /** The pattern of {@code leg}, which rule number {@code rule} calls {@code self}. */
  PatternDef<Candidate> pattern(
      int rule, Leg leg, Variable<Candidate> self, List<Variable<Candidate>> earlier) {
    PatternDef<Candidate> pattern = PatternDSL.pattern(self);
    kind(pattern, leg.condition().kind());
    leg.condition().tests().forEach(test -> test(pattern, test));
    leg.links().forEach(link -> present(pattern, link.attribute()));
    leg.links().forEach(link -> link(pattern, link, earlier.get(link.earlierLeg())));
    String id = ExpressionId.rest(rule, earlier.size(), leg.condition().content());
    rest(pattern, id, leg.rest(), earlier);
    return pattern;
  }

  private void kind(PatternDef<Candidate> pattern, String kind) {
    pattern.expr(
        ExpressionId.kind(kind),
        candidate -> candidate.key().kind().equals(kind),
        alphaIndexedBy(String.class, ConstraintType.EQUAL, KIND_INDEX, c -> c.key().kind(), kind));
  }

  private void test(PatternDef<Candidate> pattern, AttributeTest test) {
    String attribute = test.attribute();
    if (test.values().size() > 1) {
      pattern.expr(ExpressionId.test(test), candidate -> test.admits(candidate.key()));
      return;
    }
    pattern.expr(
        ExpressionId.test(test),
        candidate -> test.admits(candidate.key()),
        alphaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            indexId(attribute),
            candidate -> candidate.value(attribute),
            test.values().get(0)));
  }

  /** A hash index finds absent equal to absent, so presence is asked before a link is followed. */
  private void present(PatternDef<Candidate> pattern, String attribute) {
    pattern.expr(ExpressionId.present(attribute), c -> c.value(attribute) != null);
  }

  private void link(PatternDef<Candidate> pattern, LegLink link, Variable<Candidate> earlier) {
    String attribute = link.attribute();
    String earlierAttribute = link.earlierAttribute();
    pattern.expr(
        ExpressionId.link(link),
        earlier,
        (self, other) -> self.shares(attribute, other, earlierAttribute),
        betaIndexedBy(
            String.class,
            ConstraintType.EQUAL,
            indexId(attribute),
            self -> self.value(attribute),
            other -> other.value(earlierAttribute)));
  }

  private void rest(
      PatternDef<Candidate> pattern,
      String id,
      LegPredicate rest,
      List<Variable<Candidate>> earlier) {
    switch (earlier.size()) {
      case 0 -> pattern.expr(id, self -> admits(rest, self));
      case 1 -> pattern.expr(id, earlier.get(0), (self, a) -> admits(rest, self, a));
      case 2 ->
          pattern.expr(
              id, earlier.get(0), earlier.get(1), (self, a, b) -> admits(rest, self, a, b));
      case 3 ->
          pattern.expr(
              id,
              earlier.get(0),
              earlier.get(1),
              earlier.get(2),
              (self, a, b, c) -> admits(rest, self, a, b, c));
      default -> throw new IllegalStateException(earlier.size() + " earlier legs");
    }
  }

  private static boolean admits(LegPredicate rest, Candidate self, Candidate... earlier) {
    return (earlier.length == 0 || self.harvest().mayJoin())
        && rest.admits(Stream.of(earlier).map(Candidate::key).toList(), self.key());
  }

  private int indexId(String attribute) {
    return Objects.requireNonNull(indexIds.get(attribute));
  }
}
