package org.plimsoll.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plimsoll.Policy;
import org.plimsoll.data.Sha256;
import org.plimsoll.diagnostic.Diagnosed;

/**
 * A policy of a library.
 *
 * @param name its name in the library
 * @param text its text
 * @param compiled the policy, or what is wrong with it
 * @param accounts accounts to try it on
 * @param markets markets to try it in
 */
record LibraryPolicy(
    String name,
    String text,
    Diagnosed<Policy> compiled,
    List<Sample> accounts,
    List<Sample> markets) {

  /** Copies the lists. */
  LibraryPolicy {
    accounts = List.copyOf(accounts);
    markets = List.copyOf(markets);
  }

  /** Names this very text, as HTTP names a version of what stands at an address. */
  String entityTag() {
    return '"' + Sha256.hex(text.getBytes(StandardCharsets.UTF_8)) + '"';
  }
}
