package org.plimsoll.active;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.companion.Companions;
import org.plimsoll.companion.ContentHash;

/**
 * The files of a version that asks to come into force: the policy, what lies beside it, and its
 * parameters. Immutable; nothing has been judged yet.
 */
public final class Candidate {
  /** What the policy's file is called. */
  public static final String POLICY = "policy.margin";

  /** What the parameters' file may be called; a candidate has at most one of them. */
  public static final List<String> PARAMETERS =
      List.of("parameters.yaml", "parameters.yml", "parameters.json");

  private final String origin;
  private final NavigableMap<String, byte[]> files;
  private final String hash;
  private final String rulesHash;

  private Candidate(String origin, NavigableMap<String, byte[]> files) {
    this.origin = origin;
    this.files = files;
    this.hash = ContentHash.sha256(manifest(files).getBytes(StandardCharsets.UTF_8));
    NavigableMap<String, byte[]> rules = new TreeMap<>(files);
    PARAMETERS.forEach(rules::remove);
    this.rulesHash = ContentHash.sha256(manifest(rules).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A candidate.
   *
   * @param origin where it comes from, in a few words for messages
   * @param files the content of each file by its bare name
   */
  public static Candidate of(String origin, Map<String, byte[]> files) {
    NavigableMap<String, byte[]> copies = new TreeMap<>();
    files.forEach((name, content) -> copies.put(name, content.clone()));
    return new Candidate(origin, copies);
  }

  /** A candidate that is a policy's text alone. */
  public static Candidate of(String origin, String policy) {
    return of(origin, Map.of(POLICY, policy.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same policy with another parameter file, {@code name} one of {@link #PARAMETERS}. */
  public Candidate withParameters(String from, String name, byte[] content) {
    NavigableMap<String, byte[]> changed = new TreeMap<>(files);
    PARAMETERS.forEach(changed::remove);
    changed.put(name, content.clone());
    return new Candidate(from, changed);
  }

  /** One line for each file as {@code sha256sum} writes it, in the order of the names. */
  private static String manifest(NavigableMap<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (name, content) ->
            lines.append(ContentHash.sha256(content)).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  /** Where it comes from. */
  public String origin() {
    return origin;
  }

  /**
   * SHA-256 in hexadecimal over all files: of the lines that {@code sha256sum} prints for them in
   * the order of their names.
   */
  public String hash() {
    return hash;
  }

  /** The same hash without the parameter file: what has to be compiled. */
  String rulesHash() {
    return rulesHash;
  }

  /** The names of the files, rising. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** The content of a file, or nothing when there is none of that name. */
  public Optional<byte[]> content(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  /** The names of the parameter files: none, or one when all is well. */
  List<String> parameterFiles() {
    List<String> found = new ArrayList<>(PARAMETERS);
    found.retainAll(files.keySet());
    return Collections.unmodifiableList(found);
  }

  /** The files as a policy finds them beside it. */
  Companions companions() {
    return Companions.of(files);
  }
}
