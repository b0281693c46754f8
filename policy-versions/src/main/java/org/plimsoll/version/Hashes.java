package org.plimsoll.version;

/**
 * The hashes of a version, each SHA-256 in hexadecimal.
 *
 * @param content of everything as stored: any change of any byte changes it
 * @param meaning of what it means: comments, layout and order of blocks do not change it
 * @param policy of the policy text; decisions carry it as {@code policy.hash}
 * @param parameters of the parameter file, or {@code none}; decisions carry it as {@code
 *     parametersHash}
 */
public record Hashes(String content, String meaning, String policy, String parameters) {

  static Hashes ofPolicy(VersionFiles files) throws Refused {
    return new Hashes(
        files.contentHash(),
        MeaningHash.of(files),
        files.hashOf(VersionFiles.POLICY),
        files.hashOf(VersionFiles.PARAMETERS));
  }

  /** Governance means what it says: both hashes are one. */
  static Hashes ofGovernance(VersionFiles files) {
    String content = files.contentHash();
    return new Hashes(content, content, "none", "none");
  }

  void addTo(Statement.Builder statement) {
    statement
        .line("content", content)
        .line("meaning", meaning)
        .line("text", policy)
        .line("parameters", parameters);
  }
}
