package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A jar cannot be listed, so index.txt names what is in it. */
class IndexTest {
  @Test
  void theIndexNamesEveryPolicyAndSample() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(Path.of("index.txt"), String.join("\n", present()) + "\n");
    }
    assertThat(Files.readAllLines(Path.of("index.txt")))
        .as("policies/index.txt; refresh it with -Dgolden.update=true")
        .isEqualTo(present());
  }

  @Test
  void whatTheIndexNamesIsOnTheClassPath() throws IOException {
    for (String path : Files.readAllLines(Path.of("index.txt"))) {
      try (InputStream in = getClass().getResourceAsStream("/policies/" + path)) {
        assertThat(in).as(path).isNotNull();
        String packed =
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(packed).isEqualTo(Files.readString(Path.of(path)));
      }
    }
  }

  private static List<String> present() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .map(file -> file.toString().replace('\\', '/'))
          .filter(path -> !path.startsWith("target/") && !path.startsWith("src/"))
          .filter(path -> path.endsWith("/policy.margin") || path.contains("/sample/"))
          .filter(path -> Files.isRegularFile(Path.of(path)))
          .sorted()
          .toList();
    }
  }
}
