package org.plimsoll.version.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures, in both directions with the real ssh-keygen. */
class OpenSshTest {
  private static final byte[] MESSAGE = "tree and all\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private static int run(Path input, String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectInput(input.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Path keygen(String type, int bits, String passphrase) throws Exception {
    Path key = folder.resolve(type + bits);
    List<String> command =
        new ArrayList<>(
            List.of(
                "ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "x", "-f", key.toString()));
    if (bits > 0) {
      command.addAll(List.of("-b", "" + bits));
    }
    Path nothing = Files.writeString(folder.resolve("nothing"), "");
    boolean made;
    try {
      made = run(nothing, command.toArray(new String[0])) == 0;
    } catch (IOException notInstalled) {
      System.out.println("skipped: ssh-keygen is not installed");
      made = false;
    }
    assumeTrue(made);
    return key;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519 0", "ecdsa 256", "ecdsa 384", "ecdsa 521"})
  void whatIsSignedHereIsVerifiedByOpenSshAndTheOtherWayRound(String kind) throws Exception {
    String[] words = kind.split(" ", -1);
    Path key = keygen(words[0], Integer.parseInt(words[1]), "");
    Path message = Files.write(folder.resolve("message"), MESSAGE);
    Signer signer = KeyFile.open(key);
    assertThat(signer).isInstanceOf(SshPrivateKey.class);
    for (int i = 0; i < 5; i++) { // numbers of ECDSA differ in length
      SshSignature mine = signer.sign(MESSAGE);
      assertThat(mine.holds(MESSAGE, "git")).isTrue();
      Path signature = Files.writeString(folder.resolve("mine.sig"), mine.armored());
      Path allowed =
          Files.writeString(
              folder.resolve("allowed"),
              "x@example.com namespaces=\"git\" " + signer.publicKey() + "\n");
      assertThat(
              run(
                  message,
                  "ssh-keygen",
                  "-Y",
                  "verify",
                  "-n",
                  "git",
                  "-I",
                  "x@example.com",
                  "-f",
                  allowed.toString(),
                  "-s",
                  signature.toString()))
          .isZero();
    }
    Files.deleteIfExists(folder.resolve("message.sig"));
    run(
        message,
        "ssh-keygen",
        "-q",
        "-Y",
        "sign",
        "-n",
        "git",
        "-f",
        key.toString(),
        message.toString());
    SshSignature theirs = SshSignature.of(Files.readString(folder.resolve("message.sig")));
    assertThat(theirs.holds(MESSAGE, "git")).isTrue();
    assertThat(theirs.key()).isEqualTo(signer.publicKey());
    assertThat(theirs.holds("tree and more\n".getBytes(StandardCharsets.UTF_8), "git")).isFalse();
  }

  @Test
  void aKeyWithAPassphraseIsLeftToSshKeygen() throws Exception {
    Path key = keygen("ed25519", 0, "a long secret");
    Signer signer = KeyFile.open(key);
    assertThat(signer).isInstanceOf(KeygenSigner.class);
    assertThat(Files.readString(key.resolveSibling(key.getFileName() + ".pub")))
        .startsWith(signer.publicKey().toString());
  }

  @Test
  void otherKindsOfKeysAreRefusedByName() throws Exception {
    Path key = keygen("rsa", 2048, "");
    assertThatThrownBy(() -> KeyFile.open(key))
        .isInstanceOf(BadSsh.class)
        .hasMessage("keys of the kind `ssh-rsa` are not accepted");
  }

  @Test
  void aSignatureChangedAnywhereDoesNotHold() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), NewKey.text(new SecureRandom()));
    SshSignature good = KeyFile.open(file).sign(MESSAGE);
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      char[] text = good.armored().toCharArray();
      int at = random.nextInt(text.length);
      text[at] = (char) (33 + random.nextInt(90));
      String changed = new String(text);
      if (!changed.equals(good.armored()) && !sameBytes(changed, good)) {
        assertThat(holds(changed, good.key())).as(changed).isFalse();
      }
    }
  }

  /** The last letter of base64 may carry bits that stand for nothing. */
  private static boolean sameBytes(String changed, SshSignature good) {
    try {
      SshSignature read = SshSignature.of(changed);
      return read.key().equals(good.key())
          && read.namespace().equals("git")
          && read.hash().equals(good.hash())
          && read.body().length == good.body().length
          && java.util.Arrays.equals(read.body(), good.body());
    } catch (BadSsh bad) {
      return false;
    }
  }

  private static boolean holds(String armored, SshPublicKey key) {
    try {
      SshSignature read = SshSignature.of(armored);
      return read.key().equals(key) && read.holds(MESSAGE, "git");
    } catch (BadSsh refused) {
      return false;
    }
  }

  @Test
  void datesOfKeysAreReadAsOpenSshWritesThem() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), NewKey.text(new SecureRandom()));
    String line =
        "a@example.com namespaces=\"git\",valid-after=\"20261101000000Z\","
            + "valid-before=\"20261201000000Z\" "
            + KeyFile.open(file).publicKey();
    AllowedSigners.Entry entry = AllowedSigners.of("# keys\n" + line + "\n").entries().get(0);
    assertThat(entry).hasToString(line);
    assertThat(entry.isValidAt(Instant.parse("2026-10-31T23:59:59Z"))).isFalse();
    assertThat(entry.isValidAt(Instant.parse("2026-11-01T00:00:00Z"))).isTrue();
    assertThat(entry.isValidAt(Instant.parse("2026-12-01T00:00:00Z"))).isFalse();
    for (String bad : List.of("a@example.com,b@example.com", "*", "a@example.com cert-authority")) {
      assertThatThrownBy(() -> AllowedSigners.of(line.replace("a@example.com", bad)))
          .isInstanceOf(BadSsh.class)
          .hasMessage("line 1 of allowed-signers is not one person's key");
    }
  }
}
