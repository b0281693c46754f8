package org.plimsoll.check;

import java.util.HashSet;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.syntax.Word;

/**
 * What the readers of blocks share: the header, all names, and where findings go.
 *
 * @param header what the policy is
 * @param names everything declared
 * @param amounts how numbers get their units
 * @param findings where mistakes are reported
 * @param results the figures that blocks must give: collateral, margin, equity, requirement
 */
record Declared(
    PolicyHeader header, Names names, Amounts amounts, Findings findings, Set<Figure> results) {

  static Declared of(PolicyHeader header, Findings findings) {
    return new Declared(
        header, new Names(), new Amounts(header.currency(), findings), findings, new HashSet<>());
  }

  ExpressionTyper expressions(Scope scope) {
    return new ExpressionTyper(names, amounts, findings, scope);
  }

  boolean isResult(Figure figure) {
    return results.contains(figure);
  }

  /** True when nothing that every thing of that kind has anyway bears the name. */
  boolean freeOfBuiltIns(Word name, Owner owner) {
    boolean attribute = Attribute.find(owner, name.text()).isPresent();
    boolean declaredElsewhere =
        names.inputs().containsKey(name.text()) || names.parameters().containsKey(name.text());
    if (attribute || declaredElsewhere) {
      return taken(name, attribute ? "a built-in attribute" : "an input or parameter");
    }
    return true;
  }

  /** Reports a name that something else bears; always false. */
  boolean taken(Word name, String what) {
    findings.error(
        DiagnosticCode.DUPLICATE_NAME,
        name.span(),
        "`" + name + "` is " + what + " already",
        "give this one another name");
    return false;
  }
}
