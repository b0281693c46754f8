package org.plimsoll.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.facts.MarketSnapshot;

/** The schemas agree with the strict reader about every file of the project. */
class FileSchemaTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path BAD = Path.of("src/test/resources/data/bad");
  private static final Path ACCOUNTS = Path.of("src/test/resources/org/plimsoll/explain/accounts");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Pattern SHAPE = Pattern.compile("PLM-50[3567] ");

  /** How numbers are spelled is lost, or no JSON at all, before a schema sees them. */
  private static final Set<String> SPELLINGS =
      Set.of("numbers.json", "numbers.yaml", "texts-like-numbers.yaml");

  private static List<Error> errors(FileSchema kind, JsonNode file) {
    Schema schema = REGISTRY.getSchema(schema(kind));
    return schema.validate(file);
  }

  private static JsonNode schema(FileSchema kind) {
    return json(kind.text());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    boolean json = file.toString().endsWith(".json");
    return (json ? JSON : YAML).readTree(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void everySchemaIsASchema(FileSchema kind) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(meta.validate(schema(kind))).isEmpty();
    assertThat(schema(kind).get("$id").asText()).isEqualTo("urn:plimsoll:schema:" + kind);
    assertThat(kind.text()).endsWith("}\n");
  }

  @Test
  void everySampleOfTheProjectFits() throws IOException {
    Map<FileSchema, Integer> seen = new EnumMap<>(FileSchema.class);
    for (Map.Entry<Path, JsonNode> sample : samples().entrySet()) {
      FileSchema kind = kind(sample.getValue());
      seen.merge(kind, 1, Integer::sum);
      assertThat(errors(kind, sample.getValue())).as(sample.getKey().toString()).isEmpty();
    }
    assertThat(seen.get(FileSchema.ACCOUNT)).isGreaterThanOrEqualTo(10);
    assertThat(seen.get(FileSchema.MARKET)).isGreaterThanOrEqualTo(6);
    assertThat(seen.get(FileSchema.PARAMETERS)).isGreaterThanOrEqualTo(4);
    assertThat(seen.get(FileSchema.DECISION)).isGreaterThanOrEqualTo(3);
  }

  /** A key that no sample has may have left the reader long ago. */
  @ParameterizedTest
  @EnumSource(names = {"ACCOUNT", "MARKET", "PARAMETERS"})
  void everyKeyOfASchemaStandsInASample(FileSchema kind) throws IOException {
    Set<String> written = new TreeSet<>();
    for (JsonNode sample : samples().values()) {
      if (kind(sample) == kind) {
        addKeys(sample, written);
      }
    }
    for (JsonNode properties : schema(kind).findValues("properties")) {
      properties
          .properties()
          .forEach(
              key -> {
                if (!key.getValue().isBoolean()) {
                  assertThat(written).contains(key.getKey());
                }
              });
    }
  }

  private static void addKeys(JsonNode node, Set<String> keys) {
    node.properties().forEach(key -> keys.add(key.getKey()));
    node.forEach(part -> addKeys(part, keys));
  }

  @Test
  void decisionsFit() throws IOException {
    Policy policy =
        PlimsollEngine.create()
            .compile(PolicySource.of(PROJECT.resolve("policies/unified-cross-margin")))
            .get();
    StrictReader reader = new StrictReader();
    DataFile file = DataFile.load(ACCOUNTS.resolve("market.yaml"), FileKind.MARKET).get();
    MarketSnapshot market = reader.readMarket(file.text(), file.format()).get();
    Set<String> verdicts = new TreeSet<>();
    for (Path account : files(ACCOUNTS, ".account.yaml")) {
      DataFile of = DataFile.load(account, FileKind.ACCOUNT).get();
      String decision =
          DecisionJson.text(
              policy.evaluate(
                  reader.readAccount(of.text(), of.format()).get(),
                  market,
                  policy.ownParameters(),
                  market.asOf()));
      assertThat(errors(FileSchema.DECISION, json(decision))).as(account.toString()).isEmpty();
      verdicts.add(json(decision).get("verdict").asText());
    }
    assertThat(verdicts).contains("REFUSED", "LIQUIDATE");
  }

  @Test
  void diagnosticsFit() throws IOException {
    for (Path policy : files(Path.of("src/test/resources/check/bad"), ".margin")) {
      String found =
          CanonicalJson.text(
              DiagnosticJson.tree(
                  PlimsollEngine.create().compile(PolicySource.of(policy)).diagnostics()));
      assertThat(json(found)).isNotEmpty();
      assertThat(errors(FileSchema.DIAGNOSTICS, json(found))).as(policy.toString()).isEmpty();
    }
    assertThat(errors(FileSchema.DIAGNOSTICS, json("[{\"code\": \"PLM-101\"}]"))).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeOfShapeIsOneForTheSchemaToo() throws IOException {
    List<Path> files =
        files(BAD, "").stream()
            .filter(file -> !file.toString().endsWith(".expected"))
            .filter(FileSchemaTest::hasMistakeOfShape)
            .filter(file -> !SPELLINGS.contains(String.valueOf(file.getFileName())))
            .toList();
    assertThat(files).hasSizeGreaterThan(20);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    BAD.relativize(file).toString(),
                    () -> {
                      String kind = String.valueOf(file.getParent().getFileName());
                      assertThat(
                              errors(FileSchema.valueOf(kind.toUpperCase(Locale.ROOT)), read(file)))
                          .isNotEmpty();
                    }));
  }

  private static boolean hasMistakeOfShape(Path file) {
    try {
      return SHAPE.matcher(Files.readString(Path.of(file + ".expected"))).find();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void numbersThatAreNoneForTheReaderAreNoneForTheSchema() throws IOException {
    Matcher numbers =
        Pattern.compile("quantity: (.*) }")
            .matcher(Files.readString(BAD.resolve("account/numbers.yaml")));
    while (numbers.find()) {
      String number = numbers.group(1).replaceAll("^[\"']|[\"']$", "");
      ObjectNode account =
          (ObjectNode) json("{\"account\": \"A\", \"balances\": [{}], \"positions\": []}");
      ((ObjectNode) account.at("/balances/0")).put("asset", "USD").put("quantity", number);
      // that digits and exponent together are too long is beyond a pattern
      assertThat(errors(FileSchema.ACCOUNT, account).isEmpty())
          .as(number)
          .isEqualTo(number.equals("1234567890e29"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/policy/hash; \"ab\"",
        "/verdict; \"REFUSED\"",
        "/verdict; \"healthy\"",
        "/equity; 15000",
        "/equity; \"15,000\"",
        "/shortfall; \"-1\"",
        "/marginRatio; \"0.4\"",
        "/surprise; \"x\"",
        "/liquidation; [{\"step\": 1, \"instrument\": \"A\", \"asset\": \"B\"}]",
        "/positions/0/liquidationPrice; 46000",
        "/trace/value; \"1e5\"",
      })
  void aChangedDecisionDoesNotFit(String place, String value) throws IOException {
    JsonNode decision = read(Path.of("src/test/resources/org/plimsoll/decision/committee.json"));
    assertThat(errors(FileSchema.DECISION, decision)).isEmpty();
    int last = place.lastIndexOf('/');
    ObjectNode owner = (ObjectNode) decision.at(place.substring(0, last));
    owner.set(place.substring(last + 1), json(value));
    assertThat(errors(FileSchema.DECISION, decision)).isNotEmpty();
  }

  @Test
  void liquidationsFit() throws IOException {
    ObjectNode decision =
        (ObjectNode) read(Path.of("src/test/resources/org/plimsoll/decision/committee.json"));
    ((ObjectNode) decision.at("/positions/0")).put("liquidationPrice", "46000.00");
    decision.set(
        "liquidation",
        json(
            "[{\"step\": 1, \"action\": \"close\", \"instrument\": \"BTC-PERP\","
                + " \"quantity\": \"-1\", \"price\": \"50000\", \"releases\": \"3000\","
                + " \"cost\": \"50\", \"equityAfter\": \"14950\","
                + " \"maintenanceAfter\": \"3000\", \"statement\": \"liquidation step 1\","
                + " \"line\": 60, \"rank\": \"12.5\"}]"));
    decision.set(
        "liquidationResult",
        json("{\"result\": \"RESTORED\", \"deficit\": \"0.00\", \"text\": \"done\"}"));
    assertThat(errors(FileSchema.DECISION, decision)).isEmpty();
  }

  /** Every account, market, parameter file and decision of the project that is meant to be good. */
  private static Map<Path, JsonNode> samples() throws IOException {
    Map<Path, JsonNode> samples = new TreeMap<>();
    for (Path file : files(PROJECT, "")) {
      String name = file.toString();
      if (name.matches(".*[.](json|ya?ml)") && !name.matches(".*/(target|bad|[.][^./]+)/.*")) {
        JsonNode read = read(file);
        if (kind(read) != FileSchema.DIAGNOSTICS) {
          samples.put(file, read);
        }
      }
    }
    return samples;
  }

  /** The kind that a file seems to be of; diagnostics when none of the others. */
  private static FileSchema kind(JsonNode file) {
    if (file.has("inputHash")) {
      return FileSchema.DECISION;
    }
    if (file.has("balances")) {
      return FileSchema.ACCOUNT;
    }
    if (file.has("asOf") && file.has("assets")) {
      return FileSchema.MARKET;
    }
    return file.has("policy") && file.has("values")
        ? FileSchema.PARAMETERS
        : FileSchema.DIAGNOSTICS;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
