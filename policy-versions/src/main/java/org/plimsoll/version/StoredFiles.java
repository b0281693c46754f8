package org.plimsoll.version;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Every file of objects in the repository, hashed; also those nothing points to. */
final class StoredFiles {
  private static final int MOST_BYTES = 64 << 20;

  private final Path objects;
  private final List<Verification.Finding> findings = new ArrayList<>();

  StoredFiles(Path folder) {
    this.objects = folder.resolve("objects");
  }

  /** The files that are not what their names say. */
  List<Verification.Finding> findings() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(objects)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = objects.relativize(file).toString().replace('\\', '/');
      if (name.matches("[0-9a-f]{2}/[0-9a-f]{38}")) {
        loose(file, name.replace("/", ""));
      } else if (name.matches("pack/pack-[0-9a-f]+\\.(pack|idx)")) {
        packed(file, name);
      }
    }
    return findings;
  }

  private void loose(Path file, String id) throws IOException {
    byte[] content = inflated(Files.readAllBytes(file));
    if (!HexFormat.of().formatHex(sha1(content, content.length)).equals(id)) {
      findings.add(new Verification.Finding(id, "the file of this object was changed"));
    }
  }

  /** What the file holds; nothing when it is not one whole compressed piece. */
  static byte[] inflated(byte[] bytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished() && out.size() < MOST_BYTES) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          return new byte[0];
        }
        out.write(buffer, 0, count);
      }
      return inflater.getRemaining() == 0 ? out.toByteArray() : new byte[0];
    } catch (DataFormatException damaged) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  /** Packs and their indexes end in the hash of all that stands before. */
  private void packed(Path file, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - 20;
    if (end < 0 || !Arrays.equals(sha1(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      findings.add(new Verification.Finding("objects/" + name, "the pack was changed"));
    }
  }

  private static byte[] sha1(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
