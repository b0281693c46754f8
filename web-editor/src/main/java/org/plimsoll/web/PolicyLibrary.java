package org.plimsoll.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.PolicySource;
import org.plimsoll.companion.Companions;

/**
 * The policies a server offers, compiled once when it starts. A policy is a folder with a
 * policy.margin, named by its path; in its folder {@code sample}, files whose names begin with
 * {@code account} or {@code market} are accounts and markets to try it on.
 */
public final class PolicyLibrary {
  private static final String FILE = "/policy.margin";
  private static final int DEEPEST = 5;

  /** House policies stand before those in folders of their own kind, such as regimes. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.contains("/"))
          .thenComparing(Comparator.naturalOrder());

  private final TreeMap<String, LibraryPolicy> policies = new TreeMap<>(ORDER);

  private PolicyLibrary() {}

  /** Reads a file of the library by its path, such as {@code house/policy.margin}. */
  private interface Source {
    Optional<String> read(String path);
  }

  /** The policies that come with the program. */
  public static PolicyLibrary shipped() {
    Optional<String> index = resource("index.txt");
    List<String> paths = index.stream().flatMap(String::lines).toList();
    return of(paths, PolicyLibrary::resource);
  }

  /**
   * The policies in a folder and the folders under it.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static PolicyLibrary in(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      List<String> paths =
          files.map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
      return of(paths, path -> file(folder.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyLibrary of(List<String> paths, Source files) {
    PolicyLibrary library = new PolicyLibrary();
    PlimsollEngine engine = PlimsollEngine.create();
    for (String path : paths) {
      if (path.endsWith(FILE)) {
        String name = path.substring(0, path.length() - FILE.length());
        String text = files.read(path).orElse("");
        library.policies.put(
            name,
            new LibraryPolicy(
                name,
                text,
                engine.compile(PolicySource.of(path, text, beside(name + "/", files))),
                samples(name + "/sample/", "account", paths, files),
                samples(name + "/sample/", "market", paths, files)));
      }
    }
    return library;
  }

  /** The files in the folder of a policy, which its tables may name. */
  private static Companions beside(String folder, Source files) {
    return name -> {
      Map<String, byte[]> found = new TreeMap<>();
      files
          .read(folder + name)
          .ifPresent(text -> found.put(name, text.getBytes(StandardCharsets.UTF_8)));
      return Companions.of(found).content(name);
    };
  }

  private static List<Sample> samples(
      String folder, String kind, List<String> paths, Source files) {
    List<Sample> samples = new ArrayList<>();
    for (String path : paths) {
      if (path.startsWith(folder + kind) && path.endsWith(".yaml")) {
        String file = path.substring(folder.length());
        files.read(path).ifPresent(text -> samples.add(Sample.of(file, text)));
      }
    }
    samples.sort(Comparator.comparing(Sample::name));
    return samples;
  }

  /** The policies, by name. */
  List<LibraryPolicy> all() {
    return new ArrayList<>(policies.values());
  }

  /** The policy with that name. */
  Optional<LibraryPolicy> find(String name) {
    return Optional.ofNullable(policies.get(name));
  }

  private static Optional<String> file(Path path) {
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> resource(String path) {
    try (InputStream in = PolicyLibrary.class.getResourceAsStream("/policies/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
