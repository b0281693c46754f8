package org.plimsoll.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.Balance;
import org.plimsoll.facts.Direction;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Order;
import org.plimsoll.facts.Position;
import org.plimsoll.source.SourceText;

/** Accounts and markets written as JSON come back as they were: what records are replayed from. */
class FactsRoundTripTest {
  private static final StrictReader READER = new StrictReader();

  @Test
  void everySampleComesBack() throws IOException {
    int accounts = 0;
    int markets = 0;
    for (Path file : samples()) {
      Diagnosed<AccountState> account = READER.readAccount(file);
      account.value().ifPresent(FactsRoundTripTest::comesBack);
      accounts += account.isPresent() ? 1 : 0;
      Diagnosed<MarketSnapshot> market = READER.readMarket(file);
      market.value().ifPresent(FactsRoundTripTest::comesBack);
      markets += market.isPresent() ? 1 : 0;
    }
    assertThat(accounts).isGreaterThan(15);
    assertThat(markets).isGreaterThan(6);
  }

  private static List<Path> samples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : List.of("src/test/resources", "../policies", "../examples")) {
      try (Stream<Path> found = Files.walk(Path.of(root))) {
        found.filter(path -> path.toString().matches(".*\\.(json|ya?ml)")).forEach(files::add);
      }
    }
    return files;
  }

  @Test
  void everyAccountOfTheSampleBookComesBack() throws IOException {
    try (AccountBook book = READER.openBook(Path.of("../examples/data/book.jsonl")).get()) {
      book.forEachRemaining(
          line -> line.account().value().ifPresent(FactsRoundTripTest::comesBack));
    }
  }

  @Test
  void generatedAccountsComeBack() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000; i++) {
      comesBack(account(random));
    }
  }

  private static void comesBack(AccountState account) {
    byte[] bytes = AccountJson.bytes(account);
    AccountState read = READER.readAccount(text(bytes), DataFormat.JSON).get();
    assertThat(read).isEqualTo(account);
    assertThat(AccountJson.bytes(read)).isEqualTo(bytes);
  }

  private static void comesBack(MarketSnapshot market) {
    byte[] bytes = MarketJson.bytes(market);
    MarketSnapshot read = READER.readMarket(text(bytes), DataFormat.JSON).get();
    assertThat(read).isEqualTo(market);
    assertThat(MarketJson.bytes(read)).isEqualTo(bytes);
  }

  private static SourceText text(byte[] bytes) {
    return SourceText.of("written", new String(bytes, StandardCharsets.UTF_8));
  }

  private static AccountState account(Random random) {
    return new AccountState(
        "ACC-" + random.nextInt(1_000),
        attributes(random),
        list(random, i -> new Balance("A" + i, number(random), attributes(random))),
        list(random, i -> position(random, i)),
        list(random, i -> order(random, i)));
  }

  private static Position position(Random random, int i) {
    boolean isolated = random.nextBoolean();
    return new Position(
        "I" + i,
        number(random),
        random.nextBoolean() ? number(random).abs() : null,
        isolated ? Mode.ISOLATED : Mode.CROSS,
        isolated ? number(random).abs() : null,
        random.nextBoolean() ? number(random).abs().add(BigDecimal.ONE) : null,
        random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt(), random.nextInt(999)) : null,
        attributes(random));
  }

  private static Order order(Random random, int i) {
    return new Order(
        "I" + i,
        random.nextBoolean() ? Direction.BUY : Direction.SELL,
        number(random).abs().add(BigDecimal.ONE),
        random.nextBoolean() ? number(random).abs() : null,
        attributes(random));
  }

  /** Up to 15 digits, decimals with trailing zeros, and exponents above. */
  private static BigDecimal number(Random random) {
    BigInteger digits = new BigInteger(random.nextInt(50), random);
    BigInteger signed = random.nextBoolean() ? digits : digits.negate();
    return new BigDecimal(signed, random.nextInt(24) - 6);
  }

  private static TreeMap<String, String> attributes(Random random) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      attributes.put("key" + i, List.of("10", "a \"b\" \\", "ü 🙂", "true", "0x1F").get(i));
    }
    return attributes;
  }

  private static <T> List<T> list(Random random, IntFunction<T> element) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(element).toList();
  }
}
