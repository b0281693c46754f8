package org.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;

/** What an account may do, asked over HTTP. */
class WhatIfApiTest {
  private static final Path SAMPLE = Path.of("../policies/unified-cross-margin/sample");
  private static PlimsollServer server;

  @BeforeAll
  static void start() {
    server = PlimsollServer.start(0, PolicyLibrary.shipped()).orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<String> post(String path, String key, String value)
      throws IOException, InterruptedException {
    String body =
        CanonicalJson.text(
            new JsonObject()
                .text("policy", "unified-cross-margin")
                .text("account", Files.readString(SAMPLE.resolve("account.yaml")))
                .text("market", Files.readString(SAMPLE.resolve("market.yaml")))
                .text(key, value)
                .build());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void anOrderIsChecked() throws Exception {
    HttpResponse<String> fits = post("/api/v1/pretrade", "order", "sell 1 BTC-FUT-MAR27");
    assertThat(fits.statusCode()).as(fits.body()).isEqualTo(200);
    assertThat(fits.body())
        .startsWith(
            "{\"order\":{\"instrument\":\"BTC-FUT-MAR27\",\"side\":\"sell\",\"quantity\":\"1\","
                + "\"price\":\"50400\"},\"fits\":true,\"reason\":\"it fits: ");
    HttpResponse<String> refused = post("/api/v1/pretrade", "order", "buy 1 XRP-PERP");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("\"fits\":false").contains("\"verdict\":\"REFUSED\"");
  }

  @Test
  void aBadOrderIsAProblem() throws Exception {
    HttpResponse<String> bad = post("/api/v1/pretrade", "order", "buy two BTC-PERP");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("`two` is not a quantity above 0");
    assertThat(post("/api/v1/pretrade", "asset", "USD").statusCode()).isEqualTo(400);
  }

  @Test
  void whatMayLeaveIsAnswered() throws Exception {
    HttpResponse<String> most = post("/api/v1/withdrawable", "asset", "USD");
    assertThat(most.statusCode()).as(most.body()).isEqualTo(200);
    assertThat(most.body()).startsWith("{\"asset\":\"USD\",\"quantity\":\"");
  }
}
