package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.ValueType;

/** Makes each form of an offsets block one combination rule, and the block a plan. */
final class PairingCompiler {
  private final Lowering lowering;
  private final List<CombinationRule> rules = new ArrayList<>();
  private final Map<Offsets, KeyVocabulary> vocabularies = new HashMap<>();

  PairingCompiler(Lowering lowering) {
    this.lowering = lowering;
  }

  /** Makes the forms of a block rules. */
  void add(Offsets block) {
    // Keys of two blocks tell different things: a kind of their own keeps their rules apart.
    KeyVocabulary vocabulary =
        new KeyVocabulary("member of " + block.name(), lowering.conditions());
    vocabularies.put(block, vocabulary);
    for (Offsets.Form form : block.forms()) {
      List<Leg> legs = new ArrayList<>();
      List<String> earlier = new ArrayList<>();
      for (Offsets.LegRule leg : form.legs()) {
        legs.add(LegBuilder.of(vocabulary, earlier, leg.where()));
        earlier.add(leg.name());
      }
      String name = form.statement().id();
      rules.add(new CombinationRule(name, form.statement().line(), legs));
    }
  }

  /** The rules, in the order of their forms. */
  List<CombinationRule> rules() {
    return rules;
  }

  /** The plan of a block added before; {@code statements} numbers all statements by id. */
  PairingPlan plan(Offsets block, RuleBase base, Map<String, Integer> statements) {
    List<PairingPlan.FormPlan> forms = new ArrayList<>();
    for (Offsets.Form form : block.forms()) {
      int statement = Objects.requireNonNull(statements.get(form.statement().id()));
      forms.add(
          PairingPlan.FormPlan.of(form, statement, form.legs().stream().map(this::leg).toList()));
    }
    return new PairingPlan(
        block,
        lowering.names().lowered(block.keys()),
        lowering.lowered(block.measure()),
        block.ties().stream().map(this::tie).toList(),
        forms,
        admissions(block, base),
        new Origin(block.name(), block.line()));
  }

  private PairingPlan.LegPlan leg(Offsets.LegRule leg) {
    ConditionLowering conditions = lowering.conditions();
    return new PairingPlan.LegPlan(
        leg.name(),
        PairingPlan.Takes.of(leg),
        conditions.lowered(leg.where()),
        leg.fits().map(conditions::lowered).orElseGet(ConditionPlan.Always::new));
  }

  private TiePlan tie(Offsets.Tie tie) {
    return tie.figure().type() instanceof ValueType.Named
        ? new TiePlan.ByName(lowering.names().lowered(tie.figure()), tie.highestFirst())
        : new TiePlan.ByNumber(lowering.lowered(tie.figure()), tie.highestFirst());
  }

  private Admissions admissions(Offsets block, RuleBase base) {
    List<String> names = block.forms().stream().map(form -> form.statement().id()).toList();
    int most = block.forms().stream().mapToInt(form -> form.legs().size()).max().orElse(0);
    KeyReader reader = Objects.requireNonNull(vocabularies.get(block)).reader();
    return new Admissions(base, names, most, reader);
  }
}
