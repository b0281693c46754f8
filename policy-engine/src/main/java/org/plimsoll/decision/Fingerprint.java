package org.plimsoll.decision;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.CountedWhenGiven;
import org.plimsoll.facts.MarketSnapshot;

/**
 * Hashes of what a decision depends on. They depend on what is said and not on how: the order of
 * entries, trailing zeros and the file format change nothing.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of a policy's text in hexadecimal; line ends count as line feeds. */
  public static String ofPolicy(String text) {
    return sha256(text.replace("\r\n", "\n"));
  }

  /** SHA-256 of a market in hexadecimal. */
  public static String ofMarket(MarketSnapshot market) {
    return sha256(text(market));
  }

  /** SHA-256 of account, market and instant in hexadecimal; the market by its own hash. */
  public static String ofInput(AccountState account, String marketHash, Instant asOf) {
    return sha256(text(account) + "|" + marketHash + "|" + asOf);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** One spelling for every value; records name their parts, so that parts cannot be confused. */
  private static String text(@Nullable Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof List<?> list) {
      List<String> parts = list.stream().map(Fingerprint::text).toList();
      boolean records = !list.isEmpty() && list.get(0) instanceof Record;
      return (records ? parts.stream().sorted().toList() : parts).toString();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + text(entry.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    return value instanceof Record record ? parts(record) : quoted(value.toString());
  }

  private static String parts(Record record) {
    StringBuilder text = new StringBuilder("{");
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object part = component.getAccessor().invoke(record);
        if (part != null || !component.isAnnotationPresent(CountedWhenGiven.class)) {
          text.append(component.getName()).append(':').append(text(part)).append(';');
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("records of facts can be read", e);
      }
    }
    return text.append('}').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
