package org.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page asks for: texts, samples, and decisions told to people. */
class ExplainApiTest {
  private static final String HOUSE = "unified-cross-margin";
  private static final Path SAMPLE = Path.of("../policies/unified-cross-margin/sample");

  private static PlimsollServer server;
  private static Caller caller;

  @BeforeAll
  static void start() {
    server = PlimsollServer.start(0, PolicyLibrary.shipped()).orElseThrow();
    caller = new Caller(server.address());
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String shipped() throws Exception {
    return Files.readString(Path.of("../policies/unified-cross-margin/policy.margin"));
  }

  private static String strict() throws Exception {
    return shipped()
        .replace("| BTC       | 20_000_000 USD | 12%  ", "| BTC | 20_000_000 USD | 40%");
  }

  private static HttpResponse<String> explain(String policy, String account, String... more)
      throws Exception {
    ObjectNode question =
        new JsonMapper()
            .createObjectNode()
            .put("policy", policy)
            .put("account", account)
            .put("market", Files.readString(SAMPLE.resolve("market.yaml")));
    for (int i = 0; i < more.length; i += 2) {
      question.put(more[i], more[i + 1]);
    }
    return caller.post("/api/v1/explain", question.toString());
  }

  private static String account(String name) throws Exception {
    return Files.readString(SAMPLE.resolve(name + ".yaml"));
  }

  private static JsonNode row(JsonNode answer, String figure) {
    for (JsonNode row : answer.at("/compared/rows")) {
      if (row.path("figure").asText().equals(figure)) {
        return row;
      }
    }
    throw new AssertionError("no row " + figure + " in " + answer);
  }

  @Test
  void aTextHasATagAndIsNotSentTwice() throws Exception {
    HttpResponse<String> text = caller.get("/api/v1/policies/" + HOUSE);
    assertThat(text.body()).isEqualTo(shipped());
    String tag = text.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{64}\"");
    HttpResponse<String> again =
        caller.get("/api/v1/policies/regimes/binance-usdm", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/v1/policies/" + HOUSE, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(caller.get("/api/v1/policies/none").statusCode()).isEqualTo(404);
  }

  @Test
  void samplesHaveTitlesAndTheFirstIsTheOneThatTellsTheStory() throws Exception {
    JsonNode samples = Caller.json(caller.get("/api/v1/samples?policy=" + HOUSE));
    List<String> titles = new ArrayList<>();
    samples.path("accounts").forEach(each -> titles.add(each.path("title").asText()));
    assertThat(titles)
        .hasSizeGreaterThanOrEqualTo(3)
        .doesNotHaveDuplicates()
        .startsWith("Long bitcoin on bitcoin collateral")
        .allMatch(title -> !title.startsWith("#") && title.length() <= 40);
    assertThat(samples.at("/accounts/0/text").asText()).isEqualTo(account("account"));
    assertThat(samples.at("/markets/0/name").asText()).isEqualTo("market");
    assertThat(caller.get("/api/v1/samples").statusCode()).isEqualTo(400);
    assertThat(caller.get("/api/v1/samples?policy=none").statusCode()).isEqualTo(404);
  }

  @Test
  void everySampleIsDecided() throws Exception {
    List<String> verdicts = new ArrayList<>();
    JsonNode samples = Caller.json(caller.get("/api/v1/samples?policy=" + HOUSE));
    for (JsonNode each : samples.path("accounts")) {
      JsonNode answer = Caller.json(explain(HOUSE, each.path("text").asText()));
      verdicts.add(each.path("name").asText() + " " + answer.at("/shown/verdict").asText());
    }
    assertThat(verdicts)
        .contains(
            "account HEALTHY",
            "account-hedged HEALTHY",
            "account-near-limit WARNING",
            "account-refused REFUSED");
  }

  @Test
  void amountsAreSpelledByTheServerAndNamesAreLeftAlone() throws Exception {
    String named = account("account").replace("ACC-2001", "\"20010000\"");
    JsonNode shown = Caller.json(explain(HOUSE, named)).path("shown");
    assertThat(shown.path("account").asText()).isEqualTo("20010000");
    assertThat(shown.path("equity").asText()).isEqualTo("60,000.00");
    assertThat(shown.path("marginRatio").asText()).isEqualTo("41.6667%");
    assertThat(shown.at("/positions/0/notional").asText()).isEqualTo("500,000");
    assertThat(shown.at("/positions/0/unrealizedPnl").asText()).isEqualTo("-72,000");
    assertThat(shown.has("trace")).isFalse();
    assertThat(shown.at("/reasons/0/holds").asBoolean()).isFalse();
    assertThat(shown.at("/reasons/0/sentence").asText()).startsWith("warning when equity is below");
    assertThat(shown.path("liquidation").isArray()).isTrue();
  }

  @Test
  void theArgumentIsRunsOfTextCodeAndLines() throws Exception {
    JsonNode told = Caller.json(explain(HOUSE, account("account"))).path("explanation");
    assertThat(told.path("title").asText()).isEqualTo("Account ACC-2001 is healthy");
    JsonNode first = told.at("/sections/0/parts/0/runs");
    assertThat(first.at("/0/text").asText()).startsWith("The account holds 3 BTC at 50,000 USD");
    assertThat(first.findValuesAsText("line")).contains("17", "22");
    assertThat(first.findValuesAsText("code")).containsExactly("collateral");
    JsonNode btc = told.at("/figures/0");
    assertThat(btc.path("label").asText()).isEqualTo("collateral of BTC");
    assertThat(btc.path("value").asText()).isEqualTo("132,000 USD");
    assertThat(btc.path("line").asInt()).isEqualTo(17);
    assertThat(btc.path("children").isEmpty()).isFalse();
  }

  @Test
  void theShippedPolicyStandsBesideTheEditedOne() throws Exception {
    JsonNode answer = Caller.json(explain(strict(), account("account"), "against", HOUSE));
    assertThat(answer.at("/shown/verdict").asText()).isEqualTo("LIQUIDATE");
    assertThat(answer.at("/compared/samePolicy").asBoolean()).isFalse();
    assertThat(row(answer, "verdict").path("before").asText()).isEqualTo("HEALTHY");
    assertThat(row(answer, "verdict").path("after").asText()).isEqualTo("LIQUIDATE");
    assertThat(row(answer, "equity").path("change").asText()).isEqualTo("-42,000.00");
    assertThat(row(answer, "initialMargin").path("change").asText()).isEmpty();
    assertThat(row(answer, "marginRatio").path("change").asText()).isEqualTo("+97.2222 points");
    JsonNode moved = answer.at("/compared/figures/0");
    assertThat(moved.path("label").asText()).isEqualTo("collateral of BTC");
    JsonNode cause = moved.at("/causes/0");
    assertThat(cause.path("before").asText()).isEqualTo("12%");
    assertThat(cause.path("after").asText()).isEqualTo("40%");
    assertThat(cause.path("line").asInt()).isEqualTo(22);
  }

  @Test
  void nothingMovesWithoutAnEdit() throws Exception {
    JsonNode same = Caller.json(explain(shipped(), account("account"), "against", HOUSE));
    assertThat(same.at("/compared/samePolicy").asBoolean()).isTrue();
    assertThat(same.at("/compared/figures").isEmpty()).isTrue();
    assertThat(Caller.json(explain(shipped(), account("account"))).has("compared")).isFalse();
  }

  @Test
  void aRefusedAccountHasNoAmountsToCompare() throws Exception {
    JsonNode answer = Caller.json(explain(strict(), account("account-refused"), "against", HOUSE));
    assertThat(answer.at("/shown").has("equity")).isFalse();
    assertThat(row(answer, "equity").path("before").asText()).isEmpty();
    assertThat(answer.at("/explanation/lead").toString()).contains("\"line\":48");
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsFileLineAndField() throws Exception {
    String bad = account("account").replace("\"3\"", "\"03\"");
    HttpResponse<String> answer = explain(HOUSE, bad);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The account cannot be used")
        .contains("\"file\":\"account\",\"line\":6")
        .contains("\"field\":\"balances[0].quantity\"");
    assertThat(explain("none", bad).statusCode()).isEqualTo(422);
    assertThat(explain(HOUSE, account("account"), "against", "none").body())
        .contains("there is no policy of that name");
    assertThat(explain(HOUSE, account("account"), "agianst", HOUSE).statusCode()).isEqualTo(400);
  }

  @Test
  void anAccountMayBeJson() throws Exception {
    String json =
        "{\"account\":\"J\",\"balances\":[{\"asset\":\"USD\",\"quantity\":\"5\"}],"
            + "\"positions\":[],\"orders\":[]}";
    assertThat(Caller.json(explain(HOUSE, json)).at("/shown/equity").asText()).isEqualTo("5.00");
  }
}
