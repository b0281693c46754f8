package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;

/** Makes each statement that is chosen by what one thing is a selection rule. */
final class SelectionBuilder {
  private final Map<ThingKind, KeyVocabulary> vocabularies = new EnumMap<>(ThingKind.class);
  private final Map<String, Owner> owners = new HashMap<>();
  private final List<SelectionRule> rules = new ArrayList<>();

  /**
   * A builder for statements of {@code policy}; {@code conditions} lowers what keys are read by.
   */
  SelectionBuilder(CheckedPolicy policy, ConditionLowering conditions) {
    for (ThingKind kind : ThingKind.values()) {
      vocabularies.put(kind, new KeyVocabulary(kind.word(), conditions));
    }
    for (Figure figure : policy.figures()) {
      figure.definitions().forEach(each -> owners.put(each.statement().id(), figure.owner()));
    }
  }

  /** Makes the statement a rule, if it is chosen by what one thing is. */
  void add(Statement statement) {
    Statement.Selection selection = statement.selection();
    if (selection instanceof Statement.Always) {
      everything(statement, owner(statement), "always");
    } else if (selection instanceof Statement.Where where && where.condition().isEmpty()) {
      everything(statement, where.owner(), "each");
    } else if (selection instanceof Statement.Where where) {
      KeyVocabulary own = vocabulary(ThingKind.of(where.owner()));
      Leg leg = LegBuilder.of(own, List.of(), where.condition().orElseThrow());
      add(statement, leg.condition(), leg.rest());
    } else if (selection instanceof Statement.AnyOther other) {
      others(statement, other);
    }
  }

  private void everything(Statement statement, Owner owner, String content) {
    String kind = ThingKind.of(owner).word();
    add(statement, KeyCondition.of(kind, content), (earlier, key) -> true);
  }

  private void others(Statement statement, Statement.AnyOther rest) {
    KeyVocabulary own = vocabulary(ThingKind.of(rest.owner()));
    KeyLowering lowering = new KeyLowering(own, List.of());
    List<LegPredicate> others = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (TypedCondition other : rest.others()) {
      others.add(other.accept(lowering));
      texts.add("not (" + other.text() + ")");
    }
    String content = texts.isEmpty() ? "any other" : String.join(" and ", texts);
    add(
        statement,
        KeyCondition.of(own.kind(), content),
        (earlier, key) -> others.stream().noneMatch(other -> other.admits(earlier, key)));
  }

  private void add(Statement statement, KeyCondition condition, LegPredicate rest) {
    rules.add(
        new SelectionRule(
            statement.id(), statement.line(), condition, key -> rest.admits(List.of(), key)));
  }

  /** Whom a statement without a condition speaks of: those whose figures it defines. */
  private Owner owner(Statement statement) {
    Owner usual =
        switch (statement.kind()) {
          case COLLATERAL -> Owner.BALANCE;
          case MARGIN -> Owner.POSITION;
          case GROUP -> Owner.GROUP;
          case FIGURES,
              FORM,
              EQUITY,
              REQUIREMENT,
              VERDICT,
              PRICES,
              EXCEPTION,
              LIQUIDATION,
              CHARGE,
              ACTION,
              SCENARIOS ->
              Owner.ACCOUNT;
        };
    return owners.getOrDefault(statement.id(), usual);
  }

  private KeyVocabulary vocabulary(ThingKind kind) {
    return Objects.requireNonNull(vocabularies.get(kind));
  }

  /** The rules, in the order of their statements. */
  List<SelectionRule> rules() {
    return rules;
  }

  /** How the keys of each kind of thing are read; complete once all statements are added. */
  Map<ThingKind, KeyReader> readers() {
    Map<ThingKind, KeyReader> readers = new EnumMap<>(ThingKind.class);
    vocabularies.forEach((kind, vocabulary) -> readers.put(kind, vocabulary.reader()));
    return readers;
  }
}
