package org.plimsoll.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.companion.Companions;
import org.plimsoll.companion.ContentHash;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.format.PolicyFormatter;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.scenario.TestReport;
import org.plimsoll.source.SourceText;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshSignature;

/** Compiles and tests versions. The same bytes give the same answer, so it is remembered. */
final class Examiner {
  private static final PlimsollEngine ENGINE = PlimsollEngine.create();
  private static final StrictReader READER = new StrictReader();

  private final Map<String, Examined> known = new ConcurrentHashMap<>();
  private final Map<String, Header> headers = new ConcurrentHashMap<>();
  private final Map<String, Hashes> hashes = new ConcurrentHashMap<>();
  private final Map<String, Governance> governances = new ConcurrentHashMap<>();
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  /** The header of a policy. */
  Header header(VersionFiles files) throws Refused {
    String hash = files.contentHash();
    Header found = headers.get(hash);
    if (found == null) {
      found = Header.of(files);
      headers.put(hash, found);
    }
    return found;
  }

  /** The hashes of a policy. */
  Hashes hashes(VersionFiles files) throws Refused {
    String hash = files.contentHash();
    Hashes found = hashes.get(hash);
    if (found == null) {
      found = Hashes.ofPolicy(files);
      hashes.put(hash, found);
    }
    return found;
  }

  /** The people and keys in two files. */
  Governance governance(VersionFiles files) throws Refused {
    String hash = files.contentHash();
    Governance found = governances.get(hash);
    if (found == null) {
      found = Governance.read(files.files());
      governances.put(hash, found);
    }
    return found;
  }

  /** True when a signature is one over the bytes it stands with. */
  boolean holds(byte[] payload, SshSignature signature) throws BadSsh {
    String key = ContentHash.sha256(payload) + signature.armored();
    if (verified.contains(key)) {
      return true;
    }
    boolean holds = signature.holds(payload, SshSignature.GIT);
    if (holds) {
      verified.add(key);
    }
    return holds;
  }

  /** The text in canonical layout; anything that does not parse is refused with its mistakes. */
  static String canonical(String text) throws Refused {
    return value(
        PolicyFormatter.format(SourceText.of(VersionFiles.POLICY, text)),
        "the policy has mistakes");
  }

  /** Compiles and tests; what has an error or fails a test is refused. */
  Examined examine(VersionFiles files) throws Refused {
    String hash = files.contentHash();
    Examined found = known.get(hash);
    if (found == null) {
      found = fresh(files);
      known.put(hash, found);
    }
    return found;
  }

  private static Examined fresh(VersionFiles files) throws Refused {
    files.requirePolicy();
    String text = files.text(VersionFiles.POLICY).orElseThrow();
    if (!canonical(text).equals(text)) {
      throw new Refused(
          "policy.margin is not in the canonical layout", "run plimsoll format and propose again");
    }
    Diagnosed<Policy> compiled =
        ENGINE.compile(PolicySource.of(VersionFiles.POLICY, text, Companions.of(files.files())));
    Policy policy = value(compiled, "the policy has errors");
    TestReport report = policy.test();
    if (!report.passed()) {
      List<Diagnostic> failures = new ArrayList<>();
      report.results().forEach(result -> failures.addAll(result.failures()));
      throw new Refused(
          (report.results().size() - report.passedCount()) + " of its own tests fail",
          "correct the policy or the tests, and propose again",
          failures);
    }
    return new Examined(
        policy, parameters(files, policy), compiled.diagnostics().size(), report.results().size());
  }

  private static Optional<ParameterFile> parameters(VersionFiles files, Policy policy)
      throws Refused {
    Optional<String> text = files.text(VersionFiles.PARAMETERS);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String wrong = "parameters.yaml does not fit the policy";
    ParameterFile file =
        value(
            READER.readParameters(
                SourceText.of(VersionFiles.PARAMETERS, text.get()), DataFormat.YAML),
            wrong);
    Diagnosed<ParameterSet> resolved =
        policy.parameters(
            file,
            VersionFiles.PARAMETERS,
            files.hashOf(VersionFiles.PARAMETERS),
            Instant.EPOCH); // all dates are judged, whatever the instant asked for
    value(resolved, wrong);
    return Optional.of(file);
  }

  private static <T> T value(Diagnosed<T> diagnosed, String wrong) throws Refused {
    if (!diagnosed.isPresent()) {
      throw new Refused(wrong, "correct it and propose again", diagnosed.diagnostics());
    }
    return diagnosed.get();
  }
}
