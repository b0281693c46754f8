package org.plimsoll.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.plimsoll.data.Sha256;

/** Ways to change a log or its archive, as somebody with access to the files could. */
final class Tampering {
  private final Path folder;
  private final Random random;

  /** Everything as it was, by path. */
  private final Map<Path, byte[]> before = new TreeMap<>();

  Tampering(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.random = random;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("lock")) {
          before.put(file, Files.readAllBytes(file));
        }
      }
    }
  }

  /** Puts everything back. */
  void undo() throws IOException {
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      if (!Files.exists(file.getKey())
          || !Arrays.equals(Files.readAllBytes(file.getKey()), file.getValue())) {
        write(file.getKey(), file.getValue());
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.deleteIfExists(file);
    Files.write(file, bytes);
  }

  private Path any(List<Path> files) {
    return files.get(random.nextInt(files.size()));
  }

  private List<Path> files(String part) {
    return before.keySet().stream().filter(file -> file.toString().contains(part)).toList();
  }

  /** Makes one change and answers what it was; nothing when it came to no change. */
  Optional<String> once() throws IOException {
    int kind = random.nextInt(12);
    return switch (kind) {
      case 0, 1, 2 -> bytes(any(List.copyOf(before.keySet())));
      case 3, 4 -> bytes(any(files("heads.jsonl")));
      case 5, 6, 7 -> lines(any(files("jsonl")));
      case 8 -> cut(any(files("jsonl")));
      case 9 -> remove(any(List.copyOf(before.keySet())));
      case 10 -> rewritten();
      default -> cutTogether();
    };
  }

  // ---- bytes ------------------------------------------------------------------------------------

  private Optional<String> bytes(Path file) throws IOException {
    byte[] old = before.get(file);
    int at = random.nextInt(old.length);
    byte[] changed =
        switch (random.nextInt(4)) {
          case 0 -> joined(old, at, new byte[] {(byte) random.nextInt(256)}, at);
          case 1 -> joined(old, at, new byte[0], Math.min(old.length, at + 1 + random.nextInt(9)));
          case 2 ->
              joined(old, at, new byte[] {(byte) (old[at] ^ (1 << random.nextInt(8)))}, at + 1);
          default -> joined(old, old.length, "\n{}\n".getBytes(UTF_8), old.length);
        };
    return changed(file, changed, "bytes at " + at);
  }

  private static byte[] joined(byte[] old, int until, byte[] between, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(old, 0, until);
    out.writeBytes(between);
    out.write(old, from, old.length - from);
    return out.toByteArray();
  }

  private Optional<String> changed(Path file, byte[] bytes, String what) throws IOException {
    if (Arrays.equals(bytes, before.get(file))) {
      return Optional.empty();
    }
    write(file, bytes);
    return Optional.of(folder.relativize(file) + ": " + what);
  }

  // ---- lines ------------------------------------------------------------------------------------

  private List<String> linesOf(Path file) throws IOException {
    byte[] bytes = before.get(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    List<String> lines = new ArrayList<>(List.of(new String(bytes, UTF_8).split("\n", -1)));
    lines.remove(lines.size() - 1);
    return lines;
  }

  private Optional<String> changed(Path file, List<String> lines, String what) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (file.toString().endsWith(".gz")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      bytes = out.toByteArray();
    }
    return changed(file, bytes, what);
  }

  private Optional<String> lines(Path file) throws IOException {
    List<String> lines = linesOf(file);
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(other, lines.get(at));
      case 2 -> lines.set(at, lines.set(other, lines.get(at)));
      default -> lines.set(at, lines.get(at).replaceFirst("[0-7]", "8"));
    }
    return changed(file, lines, "lines " + (at + 1) + " and " + (other + 1));
  }

  /** At the boundary of a line, so that what is left looks whole. */
  private Optional<String> cut(Path file) throws IOException {
    List<String> lines = linesOf(file);
    int keep = random.nextInt(lines.size());
    return changed(file, lines.subList(0, keep), "cut behind line " + keep);
  }

  private Optional<String> remove(Path file) throws IOException {
    Files.delete(file);
    return Optional.of(folder.relativize(file) + ": removed");
  }

  // ---- all of it --------------------------------------------------------------------------------

  /** A figure changed and every hash after it made anew: a chain that holds by itself. */
  private Optional<String> rewritten() throws IOException {
    List<Path> segments = files("decisions-");
    List<List<String>> all = new ArrayList<>();
    for (Path segment : segments) {
      all.add(linesOf(segment));
    }
    int in = random.nextInt(all.size());
    int at = 1 + random.nextInt(all.get(in).size() - 1);
    String line = all.get(in).get(at);
    all.get(in).set(at, line.replaceFirst("PT3H", "PT4H"));
    String previous = "0".repeat(64);
    String closed = "";
    for (List<String> lines : all) {
      for (int i = 0; i < lines.size(); i++) {
        String next = lines.get(i);
        if (i == 0 && !closed.isEmpty()) {
          next = next.replaceFirst("\"closed\":\"\\w+\"", "\"closed\":\"" + closed + '"');
        }
        next = next.replaceFirst("\"previous\":\"\\w+\"}$", "\"previous\":\"" + previous + "\"}");
        lines.set(i, next);
        previous = Sha256.hex(next.getBytes(UTF_8));
      }
      closed = Sha256.hex((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
    Optional<String> said = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      Optional<String> now = changed(segments.get(i), all.get(i), "written anew");
      said = now.isPresent() ? now : said;
    }
    return said;
  }

  /** The last entries gone, and the heads that spoke of them: only a head kept elsewhere tells. */
  private Optional<String> cutTogether() throws IOException {
    Path heads = files("heads.jsonl").get(0);
    List<String> lines = linesOf(heads);
    int keep = 1 + random.nextInt(lines.size() - 1);
    String head = lines.get(keep - 1);
    int segment = number(head, "segment");
    for (Path file : files("decisions-")) {
      int number = Integer.parseInt(file.toString().replaceAll(".*decisions-(\\d+).*", "$1"));
      if (number > segment) {
        Files.delete(file);
      } else if (number == segment) {
        byte[] whole = (String.join("\n", linesOf(file)) + "\n").getBytes(UTF_8);
        Files.delete(file);
        Path plain = file.resolveSibling(file.getFileName().toString().replace(".gz", ""));
        Files.write(plain, Arrays.copyOf(whole, number(head, "offset")));
      }
    }
    return changed(heads, lines.subList(0, keep), "log and heads cut behind head " + keep);
  }

  private static int number(String head, String key) {
    return Integer.parseInt(head.replaceAll(".*\"" + key + "\":(\\d+).*", "$1"));
  }

  /** Files that a change added. */
  void removeNew() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!before.containsKey(file) && !file.endsWith("lock")) {
          Files.delete(file);
        }
      }
    }
  }
}
