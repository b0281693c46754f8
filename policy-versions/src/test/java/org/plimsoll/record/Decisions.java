package org.plimsoll.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.data.DataFormat;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.Position;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.record.Ingredients.ParameterText;
import org.plimsoll.record.Ingredients.PolicyText;
import org.plimsoll.record.chain.Disk;
import org.plimsoll.record.chain.FileDisk;
import org.plimsoll.record.chain.LogSettings;
import org.plimsoll.record.chain.Logs;
import org.plimsoll.source.SourceText;

/** Decisions of the shipped policy about accounts that differ, and logs of them. */
final class Decisions {
  static final Path POLICY = Path.of("../policies/unified-cross-margin");
  static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          7,
          Duration.ofHours(3),
          Instant.parse("2026-11-21T09:59:58Z"),
          "in force since 2026-11-21T07:00:00Z");
  private static final String PARAMETERS =
      """
      policy: unified-cross-margin
      values:
        hedge-credit:
          - { from: 2026-12-01T00:00:00Z, value: "70%", source: "Risk Committee" }
      tables: {}
      """;
  private static final StrictReader READER = new StrictReader();

  private final PolicyText text = new PolicyText(read(POLICY.resolve("policy.margin")), Map.of());
  private final Policy policy =
      PlimsollEngine.create().compile(PolicySource.of("policy.margin", text.text())).get();
  private final List<MarketSnapshot> markets =
      List.of(
          READER.readMarket(POLICY.resolve("sample/market.yaml")).get(),
          READER.readMarket(POLICY.resolve("sample/market-bad-day.yaml")).get());
  private final List<AccountState> accounts =
      List.of(
          READER.readAccount(POLICY.resolve("sample/account-basis.yaml")).get(),
          READER.readAccount(POLICY.resolve("sample/account-near-limit.yaml")).get(),
          READER.readAccount(POLICY.resolve("sample/account-hedged.yaml")).get());
  private final ParameterText parameters = new ParameterText(PARAMETERS, DataFormat.YAML);

  private final Map<String, ParameterSet> values = new ConcurrentHashMap<>();

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An account of its own for every number; nine in ten have one position, as in most books. */
  AccountState account(int number) {
    AccountState sample = accounts.get(number % accounts.size());
    List<Position> positions = new ArrayList<>();
    int count = number % 10 == 0 ? sample.positions().size() : 1;
    for (Position each : sample.positions().subList(0, count)) {
      BigDecimal more = BigDecimal.valueOf(number % 1_009).movePointLeft(3);
      positions.add(
          new Position(
              each.instrument(),
              each.quantity().add(more),
              each.entryPrice(),
              each.mode(),
              each.collateral(),
              each.leverage(),
              each.openedAt(),
              each.attributes()));
    }
    return new AccountState(
        "ACC-" + (1_000 + number), sample.attributes(), sample.balances(), positions, List.of());
  }

  Ingredients ingredients(int number) {
    return new Ingredients(
        text,
        number % 5 == 0 ? Optional.of(parameters) : Optional.empty(),
        account(number),
        markets.get(number / 50 % 2));
  }

  Decision decision(Ingredients from) {
    Instant asOf = from.market().asOf();
    return policy.evaluate(from.account(), from.market(), values(from, asOf), asOf);
  }

  private ParameterSet values(Ingredients from, Instant asOf) {
    String key = from.parameters().isPresent() + " " + asOf;
    return values.computeIfAbsent(key, any -> read(from, asOf));
  }

  private ParameterSet read(Ingredients from, Instant asOf) {
    return from.parameters()
        .map(
            file ->
                READER
                    .readParameters(SourceText.of("parameters", file.text()), file.format())
                    .then(
                        read -> {
                          byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
                          return policy.parameters(read, "parameters", Sha256.hex(bytes), asOf);
                        })
                    .get())
        .orElseGet(policy::ownParameters);
  }

  CompletableFuture<Recording> record(DecisionLog log, int number) {
    Ingredients from = ingredients(number);
    return log.record(decision(from), CIRCUMSTANCES, from);
  }

  /** A closed log of {@code count} decisions, made by four threads as a service makes them. */
  void write(Path folder, Path archive, LogSettings settings, int count) {
    DecisionLog log = open(folder, archive, settings, FileDisk.HERE);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Recording>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      answers.add(threads.submit(() -> record(log, number).join()));
    }
    threads.shutdown();
    for (Future<Recording> answer : answers) {
      recorded(answer);
    }
    close(log);
  }

  private static void recorded(Future<Recording> answer) {
    try {
      if (!(answer.get() instanceof Recording.Recorded)) {
        throw new IllegalStateException(answer.get().toString());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static DecisionLog open(Path folder, Path archive, LogSettings settings, Disk disk) {
    return open(folder, archive, settings, disk, DecisionLogOptions.Unwritable.REFUSE);
  }

  static DecisionLog open(
      Path folder,
      Path archive,
      LogSettings settings,
      Disk disk,
      DecisionLogOptions.Unwritable unwritable) {
    DecisionLogOptions options = new DecisionLogOptions(settings, false, unwritable, disk);
    return DecisionLog.open(folder, Archive.in(archive), Logs.KEY, Logs.CLOCK, options).get();
  }

  static void close(DecisionLog log) {
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
