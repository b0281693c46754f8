package org.plimsoll.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.source.SourceText;

/**
 * Whatever comes in, the answer is facts or a list of errors, soon and without an exception. With
 * {@code -Dhostile.report=true} the times are printed.
 */
class HostileInputTest {
  // Far above what is measured, so that a slow machine passes and a quadratic reader does not.
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Path GOOD = Path.of("src/test/resources/data/good");
  private static final StrictReader READER = new StrictReader();

  @Test
  void hugeExponentsAreRefusedBeforeTheyAreNumbers() {
    for (String number : List.of("1E+20000000", "\"1E+20000000\"", "1e-99999999999999999999")) {
      assertThat(refused(account(number), DataFormat.JSON).message()).contains("exponent");
      assertThat(refused(account(number), DataFormat.YAML).message()).contains("exponent");
    }
  }

  @Test
  void deepNestingIsRefused() {
    for (String open : List.of("[", "{\"a\":", "[{\"a\":[")) {
      String text = open.repeat(5_000);
      assertThat(refused(text, DataFormat.JSON).message()).contains("deeper than 64");
      assertThat(refused(text, DataFormat.YAML).message()).contains("deeper than 64");
    }
    String steps =
        IntStream.range(0, 500).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
    assertThat(refused(steps, DataFormat.YAML).message()).contains("deeper than 64");
    assertThat(refused("- ".repeat(5_000) + "a", DataFormat.YAML).message())
        .contains("deeper than 64");
  }

  @Test
  void oneEnormousTokenIsRefused() {
    String digits = "9".repeat(10 << 20);
    for (DataFormat format : List.of(DataFormat.JSON, DataFormat.YAML)) {
      String price = "{\"asOf\": \"2026-11-21T10:00:00Z\", \"instruments\": {}, \"figures\": {}, ";
      market(price + "\"assets\": {\"BTC\": {\"price\": " + digits + "}}}", format);
      market(price + "\"assets\": {\"BTC\": {\"price\": \"" + digits + "\"}}}", format);
      market(price + "\"assets\": {\"BTC\": {\"" + digits + "\": 5}}}", format);
      market(digits, format);
      market("\"" + digits, format);
      market("-".repeat(10 << 20), format);
    }
  }

  @Test
  void tooManyBytesAreRefusedUnread() {
    assertThat(refused(" ".repeat((1 << 20) + 1), DataFormat.JSON).message()).contains("1 MB");
    assertThat(refused("é".repeat((1 << 19) + 1), DataFormat.YAML).message()).contains("1 MB");
  }

  @Test
  void aliasesNeverMultiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d,*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
    }
    assertThat(market(bomb.toString(), DataFormat.YAML).diagnostics())
        .anyMatch(fault -> fault.message().equals("an alias stands here"));
  }

  @Test
  void manyFaultsStayFewMessages() {
    String faults =
        IntStream.range(0, 300_000)
            .mapToObj(i -> "{\"price\":-1,\"p\":0}")
            .collect(Collectors.joining(","));
    Diagnosed<?> read =
        market("{\"assets\": {\"BTC\": {\"priceHistory\": [" + faults + "]}}}", DataFormat.JSON);
    assertThat(read.diagnostics()).hasSize(50);
    assertThat(read.diagnostics().get(49).message()).contains("more errors");
  }

  @Test
  void manyBadNamesStayFewMessages() {
    String names = numbered(200_000, "\" %d\": 1");
    market("{\"assets\": {}, \"figures\": {\"depth\": {" + names + "}}}", DataFormat.JSON);
    market("{\"figures\": {" + names + "}}", DataFormat.JSON);
    market("{\"assets\": {" + names + "}}", DataFormat.JSON);
    String cells = numbered(200_000, "\"%d\": \"\"");
    long start = System.nanoTime();
    complete(
        "many cells",
        READER.readParameters(
            SourceText.of("p", "{\"tables\": {\"t\": [{\"rows\": [{" + cells + "}]}]}}"),
            DataFormat.JSON));
    timed(start, cells);
  }

  private static String numbered(int count, String form) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(","));
  }

  @Test
  void manyValuesAreRefused() {
    String values = "[" + "[],".repeat(1_500_000) + "[]]";
    assertThat(market(values, DataFormat.JSON).diagnostics().get(0).message())
        .contains("more than 1000000 values");
    market("{" + "\"\":0,".repeat(1_500_000) + "\"\":0}", DataFormat.JSON);
    market("[" + "[],".repeat(1_500_000) + "[]]", DataFormat.YAML);
  }

  @Test
  void randomBytesNeverBreakTheReader() {
    Random random = new Random(20261121);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] =
              (byte)
                  " \n\t{}[]:,\"'#&*!|>%@`?-\\u0123456789abcdef~.".charAt((bytes[k] & 0xff) % 42);
        }
      }
      Diagnosed<SourceText> text = DataFile.decode("random", bytes, bytes.length);
      text.value().ifPresent(t -> all(t.text()));
    }
  }

  @Test
  void changedSamplesNeverBreakTheReader() throws IOException {
    List<String> samples = new ArrayList<>();
    for (String name : List.of("account/sample", "market/every-key", "parameters/tables")) {
      samples.add(Files.readString(GOOD.resolve(name + ".json"), UTF_8));
      samples.add(Files.readString(GOOD.resolve(name + ".yaml"), UTF_8));
    }
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(samples.get(i % samples.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) random.nextInt(0x3000));
          case 2 -> text.setCharAt(at, "{}[]:,\"'&*!|>%-~ \n\t#\\0".charAt(random.nextInt(22)));
          default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
        }
      }
      all(text.toString());
    }
  }

  private static void all(String text) {
    for (DataFormat format : List.of(DataFormat.JSON, DataFormat.YAML)) {
      SourceText source = SourceText.of("hostile", text);
      complete(text, READER.readAccount(source, format));
      complete(text, READER.readMarket(source, format));
      complete(text, READER.readParameters(source, format));
    }
    complete(text, CanonicalJson.read(SourceText.of("hostile", text)));
  }

  /** Facts, or errors that say where and what to do. */
  private static void complete(String text, Diagnosed<?> read) {
    if (read.isPresent() == !read.diagnostics().isEmpty() || read.diagnostics().size() > 50) {
      fail("neither facts nor errors for: " + text);
    }
    for (Diagnostic diagnostic : read.diagnostics()) {
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n", "Exception");
      assertThat(diagnostic.hint()).as(diagnostic.message()).isNotBlank();
    }
  }

  private static String account(String quantity) {
    return "{\"account\": \"A\", \"balances\": [{\"asset\": \"USD\", \"quantity\": "
        + quantity
        + "}], \"positions\": [], \"orders\": []}";
  }

  private static Diagnosed<?> market(String text, DataFormat format) {
    long start = System.nanoTime();
    Diagnosed<?> read = READER.readMarket(SourceText.of("market", text), format);
    timed(start, text);
    complete(text.substring(0, Math.min(100, text.length())), read);
    assertThat(read.isPresent()).isFalse();
    return read;
  }

  private static Diagnostic refused(String text, DataFormat format) {
    long start = System.nanoTime();
    Diagnosed<?> read = READER.readAccount(SourceText.of("account", text), format);
    timed(start, text);
    assertThat(read.isPresent()).isFalse();
    return read.diagnostics().get(0);
  }

  private static void timed(long start, String text) {
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (Boolean.getBoolean("hostile.report")) {
      System.out.printf(
          "%6d ms  %9d characters  %s%n",
          taken.toMillis(), text.length(), text.substring(0, Math.min(40, text.length())).strip());
    }
    assertThat(taken).isLessThan(LONGEST);
  }
}
