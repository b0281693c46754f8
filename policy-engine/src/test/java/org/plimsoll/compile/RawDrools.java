package org.plimsoll.compile;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Drools without our layer, to show that the traps are there. */
final class RawDrools {
  /** What the raw rules look at. */
  record Thing(String asset, String side) {}

  private final ModelImpl model = new ModelImpl();
  private final List<String> fired = new ArrayList<>();

  /** Adds a rule that notes its name when it fires. */
  RawDrools rule(String name, UnaryOperator<PatternDef<Thing>> condition) {
    Variable<Thing> thing = declarationOf(Thing.class, "thing");
    model.addRule(
        PatternDSL.rule("raw", name)
            .build(
                condition.apply(PatternDSL.pattern(thing)),
                on(thing).execute(it -> fired.add(name))));
    return this;
  }

  /** The number of rules Drools holds. */
  long size() {
    return base().getKiePackages().stream().mapToLong(p -> p.getRules().size()).sum();
  }

  /** The names of the rules that fire for {@code thing}. */
  List<String> fire(Thing thing) {
    fired.clear();
    KieSession session = base().newKieSession();
    try {
      session.insert(thing);
      session.fireAllRules(100);
    } finally {
      session.dispose();
    }
    return List.copyOf(fired);
  }

  private KieBase base() {
    return KieBaseBuilder.createKieBaseFromModel(model);
  }
}
