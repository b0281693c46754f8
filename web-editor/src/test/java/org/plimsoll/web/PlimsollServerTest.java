package org.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.data.CanonicalJson;
import org.plimsoll.data.JsonObject;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.source.SourceText;

/** The server as its callers meet it. */
class PlimsollServerTest {
  private static final String MARKET =
      "{\"asOf\":\"2026-12-12T10:00:00Z\",\"assets\":{\"USD\":{\"price\":\"1\"}},"
          + "\"instruments\":{},\"figures\":{}}";

  private static PlimsollServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    server = PlimsollServer.start(0, PolicyLibrary.shipped()).orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create(server.address() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> evaluate(String quantity) throws IOException, InterruptedException {
    String account =
        "{\"account\":\"A\",\"attributes\":{},\n\"balances\":[{\"asset\":\"USD\",\n\"quantity\":"
            + quantity
            + "}],\"positions\":[],\"orders\":[]}";
    return post(
        "/api/v1/evaluate",
        "{\"policy\":\"unified-cross-margin\",\n\"account\":"
            + account
            + ",\"market\":"
            + MARKET
            + "}");
  }

  @Test
  void itSaysThatItLivesAndIsReady() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).isEqualTo("ready\n");
  }

  @Test
  void itListsTheShippedPolicies() throws Exception {
    HttpResponse<String> list = get("/api/v1/policies");
    assertThat(list.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(list.body())
        .contains("\"name\":\"unified-cross-margin\"")
        .contains("\"version\":\"3\"")
        .contains("\"name\":\"regimes/binance-usdm\"");
  }

  @Test
  void itChecksATextThatIsNotSaved() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/check", "{\"name\":\"mine\",\"text\":\"language 1\\npolicyy x\\n\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"diagnostics\":[{\"code\":\"PLM-").contains("\"mine\"");
  }

  @Test
  void itDecidesAsTheLibraryDoes() throws Exception {
    HttpResponse<String> answer = evaluate("\"500\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"verdict\":\"HEALTHY\"").contains("\"equity\":\"500.00\"");
    assertThat(DecisionJson.read(SourceText.of("answer", answer.body())).isPresent()).isTrue();
  }

  @Test
  void filesMayBeSentAsTexts() throws Exception {
    Path sample = Path.of("../policies/unified-cross-margin");
    String body =
        CanonicalJson.text(
            new JsonObject()
                .text("policy", Files.readString(sample.resolve("policy.margin")))
                .text("account", Files.readString(sample.resolve("sample/account.yaml")))
                .text("market", Files.readString(sample.resolve("sample/market.yaml")))
                .text("asOf", "2027-01-01T00:00:00Z")
                .text("parameters", "policy: unified-cross-margin\nvalues: {}\ntables: {}\n")
                .build());
    HttpResponse<String> answer = post("/api/v1/evaluate", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"asOf\":\"2027-01-01T00:00:00Z\"");
  }

  @Test
  void aBadFieldIsNamedWithItsPlaceInTheBody() throws Exception {
    HttpResponse<String> answer = evaluate("\"010\"");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":422")
        .contains("\"field\":\"account.balances[0].quantity\"")
        .contains("\"line\":4");
    assertThat(evaluate("1E+20000000").body()).contains("account.balances[0].quantity");
  }

  @Test
  void whatIsNoRequestIsAProblemAndNeverATrace() throws Exception {
    assertProblem(post("/api/v1/evaluate", "{"), 400);
    assertProblem(post("/api/v1/evaluate", ""), 400);
    assertProblem(post("/api/v1/evaluate", "[]"), 400);
    assertProblem(post("/api/v1/evaluate", "{\"policy\":\"x\",\"policy\":\"y\"}"), 400);
    assertProblem(post("/api/v1/evaluate", "{\"polcy\":\"x\"}"), 400);
    assertProblem(post("/api/v1/evaluate", "{\"policy\":\"unified-cros-margin\"}"), 422);
    assertProblem(post("/api/v1/evaluate", "{\"policy\":7}"), 422);
    assertProblem(post("/api/v1/check", "{\"name\":\"x\"}"), 422);
    assertProblem(get("/api/v1/nothing"), 404);
    assertProblem(get("/api/v1/check"), 405);
    byte[] noise = new byte[3000];
    new Random(5).nextBytes(noise);
    assertProblem(post("/api/v1/check", new String(noise, StandardCharsets.ISO_8859_1)), 400);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status)
        .doesNotContain("Exception")
        .doesNotContain("\\tat ");
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    String large = "{\"name\":\"x\",\"text\":\"" + "y".repeat(5 << 20) + "\"}";
    assertProblem(post("/api/v1/check", large), 413);
  }

  @Test
  void anotherSiteIsRefused() throws Exception {
    assertProblem(post("/api/v1/check", "{}", "Origin", "http://evil.example"), 403);
    assertProblem(post("/api/v1/check", "{}", "Sec-Fetch-Site", "cross-site"), 403);
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  private static String raw(String request) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aTakenPortIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertThat(PlimsollServer.start(taken.getLocalPort(), PolicyLibrary.shipped())).isEmpty();
    }
  }

  @Test
  void aFolderOfPoliciesMayBeServedInstead(@TempDir Path folder) throws Exception {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("policy.margin"), "language 1\n");
    PolicyLibrary library = PolicyLibrary.in(folder);
    assertThat(library.all())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.name()).isEqualTo("mine");
              assertThat(policy.compiled().isPresent()).isFalse();
            });
    PlimsollServer second = PlimsollServer.start(0, library).orElseThrow();
    try {
      URI ready = URI.create(second.address() + "/health/ready");
      assertProblem(
          client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString()), 503);
    } finally {
      second.stop();
    }
  }
}
