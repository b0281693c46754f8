package org.plimsoll.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.KeyFile;
import org.plimsoll.version.ssh.NewKey;
import org.plimsoll.version.ssh.Signer;
import org.plimsoll.version.ssh.SshPublicKey;

/** People with keys, a store, and a clock that a test moves. */
final class Town implements AutoCloseable {
  static final String HOUSE = "house";

  static final String PEOPLE =
      """
      version: 1
      people:
        - { id: alice, name: Alice Adams, email: alice@example.com, roles: [author, approver], groups: [market-risk] }
        - { id: bob, name: Bob Brown, email: bob@example.com, roles: [approver], groups: [market-risk] }
        - { id: carol, name: Carol Clark, email: carol@example.com, roles: [approver, author], groups: [credit-risk] }
        - { id: dave, name: Dave Dunn, email: dave@example.com, roles: [operator], groups: [] }
        - { id: eve, name: Eve Evans, email: eve@example.com, roles: [viewer], groups: [treasury] }
        - { id: mike, name: Mike Moss, email: mike@example.com, roles: [approver], groups: [market-risk] }
      """;

  final Path folder;
  final Path repository;
  final Map<String, Signer> keys = new TreeMap<>();
  final StringBuilder signers = new StringBuilder();
  Instant now = Instant.parse("2026-11-21T10:00:00Z");
  final InstantSource clock = () -> now;
  PolicyStore store;

  /** A town whose people have a key each; alice has a second one. */
  Town(Path folder) {
    this.folder = folder;
    this.repository = folder.resolve("store.git");
    for (String name : new String[] {"alice", "alice-2", "bob", "carol", "dave", "eve", "mike"}) {
      give(name, name.replace("-2", ""));
    }
  }

  /** A store with its first people and nothing else. */
  static Town founded(Path folder) {
    Town town = new Town(folder);
    try {
      Beginning.of(
          town.repository,
          town.governance(PEOPLE),
          town.key("dave"),
          "the first people",
          town.clock);
      town.store = PolicyStore.open(town.repository, town.clock);
    } catch (Refused e) {
      throw new AssertionError(e);
    }
    return town;
  }

  /** The same with version 1 of house in force. */
  static Town running(Path folder) {
    Town town = founded(folder);
    town.release(1, house(1, "10%"));
    return town;
  }

  /** Makes a key and a line of allowed-signers for it. */
  void give(String name, String person) {
    keys.put(name, newKey(name));
    signers.append(line(person, keys.get(name).publicKey(), "")).append('\n');
  }

  Signer newKey(String name) {
    try {
      Path file = folder.resolve(name + ".key");
      Files.writeString(file, NewKey.text(new SecureRandom()));
      return KeyFile.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadSsh e) {
      throw new AssertionError(e);
    }
  }

  static String line(String person, SshPublicKey key, String dates) {
    return person + "@example.com namespaces=\"git\"" + dates + " " + key;
  }

  Signer key(String name) {
    return keys.get(name);
  }

  /** People with the first keys. */
  VersionFiles governance(String people) {
    return governance(people, signers.toString());
  }

  static VersionFiles governance(String people, String signers) {
    return files(Governance.PEOPLE, people, Governance.SIGNERS, signers);
  }

  static VersionFiles files(String... namesAndTexts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new VersionFiles(files);
  }

  /** A small policy that asks for nothing in particular. */
  static String text(int version, String rate, String header) {
    return """
        language 1
        policy house "House rules"
        version %d
        currency USD
        levels initial, maintenance
        source "Risk Committee"
        %s
        parameters
          | name | value | lowest | highest | moves at most       |
          | add  | 10%%   | 0%%     | 80%%     | 10 points in 7 days |
        end

        collateral
          | asset     | haircut |
          | USD       | 0%%      |
          | any other | 100%%    |
        end

        equity
          define equity is (the sum of collateral over balances) + (the sum of unrealized-pnl over positions)
        end

        margin for each position where kind is perpetual
          level initial is (%s + add) x notional
          level maintenance is 5%% x notional
        end

        margin for any other position
          refuse "no margin rule covers this instrument"
        end

        requirement
          define tiered at each level is the sum of margin over positions
          each level is tiered
          verdict liquidate when equity is below requirement at maintenance
        end

        test "nothing held"
          given 100 USD
          expect verdict is healthy
        end
        """
        .formatted(version, header, rate)
        .replace("\n\nparameters", header.isEmpty() ? "\n\nparameters" : "\n\nparameters");
  }

  static VersionFiles house(int version, String rate) {
    return files(VersionFiles.POLICY, canonical(text(version, rate, "")));
  }

  static VersionFiles house(int version, String rate, String header) {
    return files(VersionFiles.POLICY, canonical(text(version, rate, header + "\n")));
  }

  static String canonical(String text) {
    try {
      return Examiner.canonical(text);
    } catch (Refused e) {
      throw new AssertionError(text + e.diagnostics(), e);
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Accepted propose(String who, String policy, VersionFiles files) throws Refused {
    pass(Duration.ofMinutes(1));
    return store.sign(
        store.propose(key(who).publicKey(), policy, files, "because it is needed"), key(who));
  }

  Accepted vote(Vote.Kind kind, String who, String policy, String version) throws Refused {
    pass(Duration.ofMinutes(1));
    return store.sign(
        store.vote(kind, key(who).publicKey(), policy, Version.of(version), "looked at it"),
        key(who));
  }

  Accepted approve(String who, String policy, String version) throws Refused {
    return vote(Vote.Kind.APPROVAL, who, policy, version);
  }

  Accepted act(Activation.Kind kind, String who, String policy, String version) throws Refused {
    pass(Duration.ofMinutes(1));
    return store.sign(
        store.act(kind, key(who).publicKey(), policy, Version.of(version), "time has come"),
        key(who));
  }

  Accepted activate(String who, String policy, String version) throws Refused {
    return act(Activation.Kind.ACTIVATE, who, policy, version);
  }

  /** Proposes by alice, approves by bob and carol, activates by dave. */
  void release(int version, VersionFiles files) {
    try {
      propose("alice", HOUSE, files);
      approve("bob", HOUSE, "" + version);
      approve("carol", HOUSE, "" + version);
      activate("dave", HOUSE, "" + version);
    } catch (Refused e) {
      throw new AssertionError(e.getMessage() + " " + e.diagnostics(), e);
    }
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
