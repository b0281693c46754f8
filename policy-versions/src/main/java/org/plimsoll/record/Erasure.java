package org.plimsoll.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.record.chain.Picked;

/**
 * That archived bytes were erased, which the log says as well.
 *
 * @param hash the hash of the bytes
 * @param at when
 * @param by who asked for it
 * @param reason why
 */
public record Erasure(String hash, Instant at, String by, String reason) {

  JsonTree.Obj tree() {
    return new JsonObject()
        .text("hash", hash)
        .text("at", at.toString())
        .text("by", by)
        .text("reason", reason)
        .build();
  }

  /** The mark that stands in the place of the bytes. */
  byte[] bytes() {
    return CanonicalJson.bytes(tree());
  }

  static Optional<Erasure> parse(byte[] bytes) {
    return Picked.parse(bytes).flatMap(Erasure::of);
  }

  static Optional<Erasure> of(Picked in) {
    try {
      return Optional.of(
          new Erasure(
              in.text("hash").filter(Archive::isHash).orElseThrow(),
              Instant.parse(in.text("at").orElseThrow()),
              in.text("by").orElseThrow(),
              in.text("reason").orElseThrow()));
    } catch (NoSuchElementException | DateTimeException notAnErasure) {
      return Optional.empty();
    }
  }
}
