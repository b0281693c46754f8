package org.plimsoll.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonTree;
import org.plimsoll.record.chain.Picked;

/**
 * Records without the names of accounts. A name becomes a keyed hash (HMAC-SHA256), the same for
 * the same name and key. So do the hashes of what the name is part of: whoever guesses a name could
 * otherwise put it into the record and see whether the hash fits. The masked records are no chain;
 * {@code line} in each leads whoever has the key to the line of the log.
 */
public final class Masking {
  /** The fewest bytes of a key. */
  public static final int KEY_BYTES = 32;

  private static final Set<String> HASHES =
      Set.of("inputHash", "decisionHash", "previous", "archive.account");

  private final SecretKeySpec key;

  private Masking(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Masking with a key of at least {@link #KEY_BYTES} bytes; nothing when it is shorter. */
  public static Optional<Masking> with(byte[] key) {
    return key.length < KEY_BYTES ? Optional.empty() : Optional.of(new Masking(key));
  }

  /** The name of an account, masked. */
  public String account(String name) {
    return "masked-" + keyed("account", name).substring(0, 32);
  }

  private String keyed(String what, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] bytes = (what + ":" + value).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** A line of the log, masked; nothing when it is not the record of a decision. */
  public Optional<String> line(byte[] line, String hash) {
    Optional<Picked> picked = Picked.parse(line);
    Optional<String> account =
        picked.flatMap(in -> in.object("decision")).flatMap(in -> in.text("account"));
    if (account.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonTree> members = new LinkedHashMap<>();
    object("", picked.orElseThrow().object(), account.get(), members);
    members.put("line", new JsonTree.Text(keyed("hash", hash)));
    return Optional.of(CanonicalJson.text(new JsonTree.Obj(members)));
  }

  private void object(
      String path, JsonTree.Obj from, String account, Map<String, JsonTree> members) {
    from.members().forEach((name, value) -> members.put(name, masked(path, name, value, account)));
  }

  private JsonTree masked(String path, String name, JsonTree value, String account) {
    if (value instanceof JsonTree.Obj object) {
      Map<String, JsonTree> inner = new LinkedHashMap<>();
      object(path + name + ".", object, account, inner);
      return new JsonTree.Obj(inner);
    }
    if (value instanceof JsonTree.Arr array) {
      List<JsonTree> inner = new ArrayList<>();
      array.elements().forEach(each -> inner.add(masked(path, name, each, account)));
      return new JsonTree.Arr(inner);
    }
    return value instanceof JsonTree.Text text
        ? new JsonTree.Text(text(path, name, text.value(), account))
        : value;
  }

  private String text(String path, String name, String value, String account) {
    if (HASHES.contains(name) || HASHES.contains(path + name)) {
      return keyed("hash", value);
    }
    if (name.equals("account")) {
      return account(value);
    }
    // words of people may name the account as well; names of things may not be touched
    boolean words = name.equals("text") || name.equals("because") || name.equals("label");
    return words ? within(value, account) : value;
  }

  private String within(String value, String account) {
    String whole = "(?<![A-Za-z0-9_-])" + Pattern.quote(account) + "(?![A-Za-z0-9_-])";
    return value.replaceAll(whole, Matcher.quoteReplacement(account(account)));
  }
}
