package org.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file beside its test that says what must come out. Refreshed only with {@code
 * -Dgolden.update=true}; the difference is then reviewed.
 */
public final class Golden {
  private final Path file;

  private Golden(Path file) {
    this.file = file;
  }

  /** The golden file {@code name} in the resource folder of the test's package. */
  public static Golden of(Class<?> test, String name) {
    String folder = test.getPackageName().replace('.', '/');
    return new Golden(Path.of("src/test/resources", folder, name));
  }

  /** Fails unless the file says {@code actual}. */
  public void is(String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
