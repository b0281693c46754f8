package org.plimsoll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plimsoll.version.Accepted;
import org.plimsoll.version.PolicyStore;
import org.plimsoll.version.Refused;
import org.plimsoll.version.Unsigned;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.KeyFile;
import org.plimsoll.version.ssh.Signer;
import org.plimsoll.version.ssh.SshPublicKey;
import picocli.CommandLine.Option;

/** A command that shows what a person is about to sign, asks, signs and stores. */
abstract class SigningCommand extends StoreCommand {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = {
        "Your private key. One with a passphrase is used through ssh-keygen, which asks for it;",
        "a .pub file stands for a key that your ssh-agent holds."
      })
  private Path key = Path.of("");

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, in a sentence; it is signed with the rest.")
  private String reason = "";

  @Option(names = "--yes", description = "Signs without asking.")
  private boolean yes;

  @Option(
      names = "--unsigned",
      paramLabel = "FILE",
      description = {
        "Signs nothing; writes what is to be signed to FILE, for ssh-keygen and then for",
        "`plimsoll policy accept`."
      })
  private @Nullable Path unsigned;

  SigningCommand(Terminal terminal) {
    super(terminal);
  }

  /** Why, in the person's words. */
  final String reason() {
    return reason;
  }

  @Override
  final int with(PolicyStore opened) throws Refused, BadSsh {
    Signer signer = KeyFile.open(key);
    Unsigned draft = draft(opened, signer.publicKey());
    explain(opened);
    return unsigned == null ? sign(opened, draft, signer) : hand(draft, unsigned);
  }

  /** What is to be signed. */
  abstract Unsigned draft(PolicyStore opened, SshPublicKey mine) throws Refused;

  /** Shows what a person should have seen before signing; nothing unless said otherwise. */
  void explain(PolicyStore opened) throws Refused {}

  private int sign(PolicyStore opened, Unsigned draft, Signer signer) throws Refused {
    terminal.note(
        "This is what you sign, as "
            + draft.name()
            + ", with the key "
            + signer.publicKey().fingerprint()
            + ":");
    draft.shown().lines().forEach(line -> terminal.note("  " + line));
    if (!yes && !agrees()) {
      terminal.note("plimsoll: nothing was signed");
      return ExitCode.POLICY;
    }
    Accepted accepted = opened.sign(draft, signer);
    told(terminal, accepted);
    return ExitCode.GOOD;
  }

  static void told(Terminal terminal, Accepted accepted) {
    terminal.out().println(accepted.ref() + " " + accepted.object());
    terminal.out().println("journal " + accepted.journal());
  }

  private boolean agrees() {
    terminal.err().print("Sign this? Type yes: ");
    terminal.err().flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String answer = in.readLine();
      if (answer == null) {
        terminal.note("");
        terminal.note("help: nobody answered; without a terminal say --yes");
      }
      return "yes".equals(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int hand(Unsigned draft, Path file) {
    try {
      Files.write(file, draft.bytes());
    } catch (IOException e) {
      terminal.note("plimsoll: " + file + " cannot be written");
      return ExitCode.DATA;
    }
    terminal.note("Sign it within 24 hours, and hand it in:");
    terminal.out().println("ssh-keygen -Y sign -n git -f " + key + " " + file);
    terminal.out().println("plimsoll policy accept --store " + folder() + " " + file);
    return ExitCode.GOOD;
  }
}
