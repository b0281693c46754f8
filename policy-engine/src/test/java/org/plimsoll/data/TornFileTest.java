package org.plimsoll.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.source.SourceText;

/**
 * A file that was written only in part must not pass for the whole. JSON cannot; YAML has no end
 * mark, and what remains there is shown below.
 */
class TornFileTest {
  private static final Path GOOD = Path.of("src/test/resources/data/good");
  private static final StrictReader READER = new StrictReader();

  @TempDir private Path folder;

  @Test
  void everyPrefixOfAJsonFileIsRefused() throws IOException {
    assertNoPrefixLoads("account/sample.json", READER::readAccount);
    assertNoPrefixLoads("account/every-key.json", READER::readAccount);
    assertNoPrefixLoads("market/sample.json", READER::readMarket);
    assertNoPrefixLoads("market/every-key.json", READER::readMarket);
    assertNoPrefixLoads("parameters/sample.json", READER::readParameters);
    assertNoPrefixLoads("parameters/tables.json", READER::readParameters);
  }

  private static void assertNoPrefixLoads(
      String sample, BiFunction<SourceText, DataFormat, Diagnosed<?>> read) throws IOException {
    byte[] whole = Files.readAllBytes(GOOD.resolve(sample));
    for (int length = 0; length < whole.length - 1; length++) {
      Diagnosed<?> torn =
          DataFile.decode(sample, whole, length).then(t -> erased(read.apply(t, DataFormat.JSON)));
      assertThat(torn.isPresent()).as("%s cut at %d", sample, length).isFalse();
    }
  }

  private static Diagnosed<Object> erased(Diagnosed<?> read) {
    return read.map(value -> value);
  }

  /**
   * YAML has no closing mark: a cut behind a whole line can leave a file that is complete in
   * itself. Every other cut is refused. Where files may be cut off, write JSON, or publish by an
   * atomic rename.
   */
  @Test
  void aCutInsideALineOfAYamlFileIsRefused() throws IOException {
    assertLoadsOnlyAtLineEnds("account/sample.yaml", READER::readAccount);
    assertLoadsOnlyAtLineEnds("account/every-key.yaml", READER::readAccount);
    assertLoadsOnlyAtLineEnds("market/sample.yaml", READER::readMarket);
    assertLoadsOnlyAtLineEnds("market/every-key.yaml", READER::readMarket);
    assertLoadsOnlyAtLineEnds("parameters/sample.yaml", READER::readParameters);
    assertLoadsOnlyAtLineEnds("parameters/tables.yaml", READER::readParameters);
  }

  private void assertLoadsOnlyAtLineEnds(String sample, Function<Path, Diagnosed<?>> read)
      throws IOException {
    byte[] whole = Files.readAllBytes(GOOD.resolve(sample));
    int[] lengths = prefixesThatLoad(sample, read);
    assertThat(lengths).as(sample).hasSizeLessThan(20);
    for (int length : lengths) {
      assertThat(whole[length - 1]).as("%s cut at %d", sample, length).isEqualTo((byte) '\n');
    }
  }

  /** The lengths of the proper prefixes that load; the last line break alone may be missing. */
  private int[] prefixesThatLoad(String sample, Function<Path, Diagnosed<?>> read)
      throws IOException {
    byte[] whole = Files.readAllBytes(GOOD.resolve(sample));
    Path torn = folder.resolve(sample.replace('/', '-'));
    return IntStream.range(0, whole.length - 1)
        .filter(
            length -> {
              write(torn, Arrays.copyOf(whole, length));
              return read.apply(torn).isPresent();
            })
        .toArray();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
