package org.plimsoll.web;

import java.util.Optional;
import org.plimsoll.Policy;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/**
 * A policy of a library.
 *
 * @param name its name in the library
 * @param text its text
 * @param compiled the policy, or what is wrong with it
 * @param account its sample account in YAML
 * @param market its sample market in YAML
 */
record LibraryPolicy(
    String name,
    String text,
    Diagnosed<Policy> compiled,
    Optional<String> account,
    Optional<String> market) {

  /** The decision about the sample; nothing when there is none. */
  Optional<Diagnosed<Decision>> sample(StrictReader reader) {
    if (!compiled.isPresent() || account.isEmpty() || market.isEmpty()) {
      return Optional.empty();
    }
    Policy policy = compiled.get();
    SourceText accountText = SourceText.of(name + "/sample/account.yaml", account.get());
    SourceText marketText = SourceText.of(name + "/sample/market.yaml", market.get());
    return Optional.of(
        reader
            .readMarket(marketText, DataFormat.YAML)
            .then(
                snapshot ->
                    reader
                        .readAccount(accountText, DataFormat.YAML)
                        .map(
                            state ->
                                policy.evaluate(
                                    state, snapshot, policy.ownParameters(), snapshot.asOf()))));
  }
}
