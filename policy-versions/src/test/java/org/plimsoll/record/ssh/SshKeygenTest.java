package org.plimsoll.record.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.record.Processes;

/** What is signed here is good for OpenSSH, and the other way round. */
class SshKeygenTest {
  private static final byte[] MESSAGE = "the head of a log\n".getBytes(UTF_8);

  @TempDir private Path folder;

  @BeforeAll
  static void opensshIsHere() {
    boolean there = Processes.installed("ssh-keygen");
    if (!there) {
      System.out.println("skipped: ssh-keygen is not installed (Debian: openssh-client)");
    }
    assumeTrue(there, "ssh-keygen is not installed");
  }

  @Test
  void opensshVerifiesWhatWeSign() throws IOException {
    SshPrivateKey key = SshPrivateKey.generate(new SecureRandom());
    SshSignature signature = SshSignature.sign(key, "plimsoll-head", MESSAGE);
    Files.writeString(folder.resolve("m.sig"), signature.armored());
    Files.writeString(folder.resolve("signers"), "log@venue " + key.publicKey().text() + "\n");
    assertThat(verify("plimsoll-head", MESSAGE)).contains("Good \"plimsoll-head\" signature");
    assertThat(verify("git", MESSAGE)).contains("Could not verify").doesNotContain("Good");
    assertThat(verify("plimsoll-head", "other".getBytes(UTF_8))).doesNotContain("Good");
  }

  private String verify(String namespace, byte[] message) {
    return Processes.run(
        folder,
        message,
        List.of(
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            "signers",
            "-I",
            "log@venue",
            "-n",
            namespace,
            "-s",
            "m.sig"));
  }

  @Test
  void weVerifyWhatOpensshSigns() throws IOException {
    keygen();
    Files.write(folder.resolve("m"), MESSAGE);
    Processes.run(
        folder, new byte[0], List.of("ssh-keygen", "-Y", "sign", "-f", "key", "-n", "git", "m"));
    String armored = Files.readString(folder.resolve("m.sig"));
    SshSignature signature = SshSignature.parse(armored).orElseThrow();
    assertThat(signature.holds("git", MESSAGE)).isTrue();
    assertThat(signature.holds("plimsoll-head", MESSAGE)).isFalse();
    assertThat(signature.holds("git", "other".getBytes(UTF_8))).isFalse();
    assertThat(signature.armored()).isEqualTo(armored);
    SshPrivateKey key = SshPrivateKey.read(folder.resolve("key")).get();
    assertThat(SshSignature.sign(key, "git", MESSAGE)).isEqualTo(signature);
  }

  private void keygen() {
    Processes.run(
        folder,
        new byte[0],
        List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "a comment", "-f", "key"));
  }

  @Test
  void keysAreReadAndWrittenAsOpensshDoes() throws IOException {
    keygen();
    SshPrivateKey key = SshPrivateKey.read(folder.resolve("key")).get();
    String line = Files.readString(folder.resolve("key.pub"));
    assertThat(SshPublicKey.parse(line)).contains(key.publicKey());
    assertThat(line).startsWith(key.publicKey().text() + " ");
    assertThat(Processes.run(folder, new byte[0], List.of("ssh-keygen", "-lf", "key.pub")))
        .contains(key.publicKey().fingerprint());
    Path own = Files.writeString(folder.resolve("own"), key.openSsh("ours"));
    Processes.onlyForTheOwner(own);
    assertThat(Processes.run(folder, new byte[0], List.of("ssh-keygen", "-y", "-f", "own")))
        .startsWith(key.publicKey().text());
  }

  @Test
  void aKeyWithAPassphraseIsRefusedWithAReason() {
    Processes.run(
        folder,
        new byte[0],
        List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", "key"));
    assertThat(SshPrivateKey.read(folder.resolve("key")).diagnostics().get(0).message())
        .isEqualTo("the key has a passphrase, and nobody is there to type it");
    assertThat(SshPrivateKey.read(folder.resolve("none")).diagnostics().get(0).message())
        .isEqualTo("the key cannot be read");
  }

  @Test
  void aKeyCountsFromItsDayUntilItsDay() {
    String key = SshPrivateKey.generate(new SecureRandom()).publicKey().text();
    String line =
        "log@venue valid-after=\"20260101Z\",valid-before=\"202612311200Z\",namespaces=\"a,b\" "
            + key;
    AllowedSigners signers = AllowedSigners.parse("s", "# people\n\n" + line + " x\n").get();
    SshPublicKey read = SshPublicKey.parse(key).orElseThrow();
    assertThat(signers.principal(read, "b", Instant.parse("2026-01-01T00:00:00Z")))
        .contains("log@venue");
    assertThat(signers.principal(read, "b", Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
    assertThat(signers.principal(read, "b", Instant.parse("2026-12-31T12:00:00Z"))).isEmpty();
    assertThat(signers.principal(read, "c", Instant.parse("2026-06-01T00:00:00Z"))).isEmpty();
    assertThat(AllowedSigners.parse("s", "x cert-authority " + key).isPresent()).isFalse();
    assertThat(AllowedSigners.parse("s", "x valid-after=\"20261301Z\" " + key).isPresent())
        .isFalse();
  }
}
