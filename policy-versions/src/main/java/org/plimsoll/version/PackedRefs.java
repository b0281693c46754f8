package org.plimsoll.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files of refs letter by letter: what Git would pass over is found here. */
final class PackedRefs {
  private static final Pattern HEADER =
      Pattern.compile("# pack-refs with:( peeled| fully-peeled| sorted)* ?");
  private static final Pattern REF = Pattern.compile("([0-9a-f]{40}) (refs/[!-~]+)");
  private static final Pattern PEELED = Pattern.compile("\\^([0-9a-f]{40})");

  private final Path folder;
  private final Objects objects;
  private final Set<String> accepted = new HashSet<>();
  private final List<Verification.Finding> findings = new ArrayList<>();

  PackedRefs(Path folder, Objects objects, List<Journal.Entry> entries) {
    this.folder = folder;
    this.objects = objects;
    for (Journal.Entry entry : entries) {
      accepted.add(entry.object() + " " + entry.ref());
      accepted.add(entry.commit() + " " + Layout.JOURNAL);
    }
  }

  /** What is not as the store or Git writes it. */
  List<Verification.Finding> findings() throws IOException {
    Path packed = folder.resolve("packed-refs");
    if (Files.exists(packed)) {
      packed(read(packed));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("refs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!read(file).matches("[0-9a-f]{40}\n") && !file.toString().contains("/remotes/")) {
          find(folder.relativize(file).toString(), "the file is not 40 digits and a line break");
        }
      }
    }
    if (!read(folder.resolve("HEAD")).equals("ref: " + Layout.MAIN + "\n")) {
      find("HEAD", "it does not point to " + Layout.MAIN);
    }
    return findings;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private void find(String where, String what) {
    findings.add(new Verification.Finding(where, what));
  }

  private void packed(String text) {
    if (!text.endsWith("\n")) {
      find("packed-refs", "the file is cut off");
    }
    String[] lines = text.split("\n", -1);
    if (!HEADER.matcher(lines[0]).matches() || !lines[0].contains(" peeled")) {
      find("packed-refs", "its first line is not the one Git writes");
    }
    for (int i = 1; i < lines.length - 1; i++) {
      line(lines[i], lines[i + 1]);
    }
  }

  private void line(String line, String next) {
    Matcher ref = REF.matcher(line);
    if (ref.matches()) {
      if (!accepted.contains(line) && !ref.group(2).startsWith("refs/remotes/")) {
        find(ref.group(2), "packed-refs says " + ref.group(1) + ", which was never accepted");
      }
      peeled(ref.group(1), ref.group(2), next);
    } else if (!PEELED.matcher(line).matches()) {
      find("packed-refs", "it has a line that is no ref: " + printable(line));
    }
  }

  /** The commit a tag stands for, which Git believes without looking at the tag. */
  private void peeled(String id, String name, String next) {
    Matcher said = PEELED.matcher(next);
    boolean tag = name.startsWith(Layout.TAGS);
    if (said.matches() != tag) {
      find(name, "packed-refs " + (tag ? "lacks" : "gives") + " the commit behind it");
      return;
    }
    try {
      if (tag && !TagText.signedOf(objects.tag(id)).object().commit().equals(said.group(1))) {
        find(name, "packed-refs gives another commit behind it than the tag");
      }
    } catch (Refused why) {
      find(name, why.getMessage());
    }
  }

  private static String printable(String line) {
    return line.replaceAll("[^ -~]", "?");
  }
}
