package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.plimsoll.compile.Rules.position;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.plimsoll.compile.RawDrools.Thing;

/**
 * With {@code ThreadSafeOption.NO} a consequence keeps its arguments in the rule base: a second
 * session, even of the same thread, overwrites what the first is about to use.
 */
class SharedConsequenceTrapTest {
  private static final Thing OUTER = new Thing("outer", "long");
  private static final Thing INNER = new Thing("inner", "long");

  private final List<String> fired = new ArrayList<>();
  private final KieBase base = base();
  private ThreadSafeOption option = ThreadSafeOption.YES;
  private boolean nested;

  @Test
  void droolsHandsOneSessionTheFactOfAnother() {
    fire(OUTER, ThreadSafeOption.NO);
    fired.clear();
    nested = true;
    fire(OUTER, ThreadSafeOption.NO);

    assertThat(fired)
        .as("the outer session should fire for outer; this is the trap")
        .containsExactly("inner", "inner");
  }

  @Test
  void withTheDefaultItDoesNot() {
    fire(OUTER, ThreadSafeOption.YES);
    fired.clear();
    nested = true;
    fire(OUTER, ThreadSafeOption.YES);

    assertThat(fired).containsExactly("inner", "outer");
  }

  @Test
  void oneOfOurQuestionsMayAskAnother() {
    List<Object> heard = new ArrayList<>();
    Variable<MatchKey> key = declarationOf(MatchKey.class, "key");
    RuleNetwork network =
        RuleNetwork.of(List.of(RuleNetwork.rule("each", List.of(PatternDSL.pattern(key)))));
    MatchKey outer = position("asset", "outer");
    MatchKey inner = position("asset", "inner");

    network.fire(
        List.of(outer),
        1,
        (rule, facts) -> {
          network.fire(List.of(inner), 1, (same, others) -> heard.addAll(others));
          heard.addAll(facts);
        });

    assertThat(heard).containsExactly(inner, outer);
  }

  private KieBase base() {
    Variable<Thing> thing = declarationOf(Thing.class, "thing");
    Variable<String> side = declarationOf(String.class, "side");
    ModelImpl model = new ModelImpl();
    model.addRule(
        PatternDSL.rule("raw", "note")
            .build(
                PatternDSL.pattern(thing).bind(side, this::sideAskingMeanwhile),
                on(thing, side).execute((it, its) -> fired.add(it.asset()))));
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private String sideAskingMeanwhile(Thing thing) {
    if (nested && thing.equals(OUTER)) {
      nested = false;
      fire(INNER, option);
    }
    return thing.side();
  }

  private void fire(Thing thing, ThreadSafeOption threadSafe) {
    option = threadSafe;
    KieSessionConfiguration settings = KieServices.get().newKieSessionConfiguration();
    settings.setOption(threadSafe);
    KieSession session = base.newKieSession(settings, KieServices.get().newEnvironment());
    try {
      session.insert(thing);
      session.fireAllRules(10);
    } finally {
      session.dispose();
    }
  }
}
