package org.plimsoll.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Other programs, as tests call them. */
public final class Processes {
  private Processes() {}

  /** True when {@code program} can be started. */
  public static boolean installed(String program) {
    try {
      new ProcessBuilder(program, "-V").start().destroy();
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** What a program says, standard error included, when it is given {@code input}. */
  public static String run(Path folder, byte[] input, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      try (OutputStream to = process.getOutputStream()) {
        to.write(input);
      }
      try (InputStream from = process.getInputStream()) {
        return new String(from.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets only the owner read a file, as ssh-keygen demands of keys. */
  public static void onlyForTheOwner(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
