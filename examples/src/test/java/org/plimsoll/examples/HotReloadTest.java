package org.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The story comes out as the README tells it, and neither thread ever lacked an answer. */
class HotReloadTest {
  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void thePolicyChangesUnderLoad() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      HotReload.run(Path.of("data/hot-reload"), folder, out);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    assertThat(printed.replaceAll("asked [1-9][0-9]* times", "asked many times"))
        .isEqualTo(
            """
            version 1 is there
              NEW: healthy under version 1 (newest), activation 1
              OLD: healthy under version 1 (newest), activation 1
              FALLING: liquidate under version 1 (newest), activation 1
            half of version 2 has been copied
              refused, COMPILING
              NEW: healthy under version 1 (newest), activation 1
              OLD: healthy under version 1 (newest), activation 1
              FALLING: liquidate under version 1 (newest), activation 1
            all of version 2 has been copied
              NEW: call under version 2 (newest), activation 2
              OLD: healthy under version 1 (existing positions), activation 1
              FALLING: liquidate under version 1 (running liquidation), activation 1
            parameters with a slip in them
              refused, PARAMETERS
              NEW: call under version 2 (newest), activation 2
              OLD: healthy under version 1 (existing positions), activation 1
              FALLING: liquidate under version 1 (running liquidation), activation 1
            parameters without it
              NEW: call under version 2 (newest), activation 3
              OLD: healthy under version 1 (existing positions), activation 1
              FALLING: liquidate under version 1 (running liquidation), activation 1
            the policy's file has been deleted
              refused, READING
              NEW: call under version 2 (newest), activation 3
              OLD: healthy under version 1 (existing positions), activation 1
              FALLING: liquidate under version 1 (running liquidation), activation 1
            back to version 1
              NEW: healthy under version 1 (newest), activation 4
              OLD: healthy under version 1 (newest), activation 4
              FALLING: liquidate under version 1 (newest), activation 4
            meanwhile two threads asked many times; without a decision: 0
            """);
  }
}
