package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.Rules.is;
import static org.plimsoll.compile.Rules.position;
import static org.plimsoll.compile.Rules.when;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A reload builds a new rule base and drops the old one; nothing of it may stay. */
@Isolated("counts the classes of the whole JVM")
class RebuildTest {
  private static final int WARM_UPS = 20;
  private static final int REBUILDS = 100;

  @Test
  void rebuildingLoadsNoClasses() {
    for (int i = 0; i < WARM_UPS; i++) {
      buildAndAsk(i);
    }
    long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    for (int i = 0; i < REBUILDS; i++) {
      buildAndAsk(i);
    }
    long after = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

    // One class per rebuild would be 100; the JVM itself may load a few for its own ends.
    assertThat(after - before).isLessThan(10);
  }

  @Test
  void whatADroppedRuleBaseHeldIsCollected() throws InterruptedException {
    List<WeakReference<?>> dropped = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      // The predicate sits in the innermost node: when it goes, the whole network has gone.
      Predicate<MatchKey> innermost = new MatchKey("position", new TreeMap<>())::equals;
      dropped.add(new WeakReference<>(innermost));
      assertThat(Rules.selecting(when("x", "equals", innermost)).select(position())).hasSize(1);
    }
    for (int i = 0; i < 50 && dropped.stream().anyMatch(ref -> ref.get() != null); i++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(dropped).allMatch(ref -> ref.get() == null);
  }

  private static void buildAndAsk(int version) {
    List<SelectionRule> rules = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rules.add(is("statement " + i, "asset", "A" + i + "-" + version));
    }
    RuleBase base =
        RuleBase.build(rules, List.of(), List.of(new VerdictRule("call", 0, "ratio > 1")));
    assertThat(base.select(position("asset", "A7-" + version))).containsExactly("statement 7");
    assertThat(base.decide(Outcomes.of(true))).containsExactly("call");
  }
}
