package org.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the page, as a browser is given them. */
class PageFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/page");

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

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyFileIsServedWithItsType() throws Exception {
    assertThat(files()).hasSizeGreaterThan(10);
    for (Path file : files()) {
      HttpResponse<String> answer = caller.get("/page/" + file.getFileName());
      assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(Files.readString(file));
      String type = answer.headers().firstValue("Content-Type").orElse("").replace(" ", "");
      String ending = file.toString().replaceFirst(".*\\.", "");
      assertThat(type)
          .isEqualTo(
              switch (ending) {
                case "html" -> "text/html;charset=utf-8";
                case "css" -> "text/css;charset=utf-8";
                case "js" -> "text/javascript;charset=utf-8";
                default -> "image/svg+xml";
              });
    }
    assertThat(caller.get("/").body()).isEqualTo(Files.readString(FOLDER.resolve("index.html")));
  }

  @Test
  void nothingElseOnTheClassPathIsServed() throws Exception {
    assertThat(caller.get("/page/nothing.js").statusCode()).isEqualTo(404);
    assertThat(caller.get("/page/..%2Flogback.xml").statusCode()).isIn(400, 404);
    assertThat(caller.get("/page/%2e%2e/index.html").statusCode()).isIn(400, 404);
  }

  @Test
  void onlyTheServersOwnFilesMayRunAndNothingMayBeFramed() throws Exception {
    String policy = caller.get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy.split("; *"))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'");
    assertThat(policy).doesNotContain("unsafe").doesNotContain("*");
  }

  /** What the policy of the page forbids is not even tried, and no figure is computed in it. */
  @Test
  void thePageMakesNoMarkupOfTextAndNoNumbersOfAmounts() throws Exception {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(text)
          .as(file.toString())
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
          .doesNotContain("style=", "onclick=", "http://localhost", "https://")
          .doesNotContain("Number(", "parseInt(", "toFixed", "toLocaleString", "NumberFormat");
      if (!text.contains("lineHeight")) {
        assertThat(text).as(file.toString()).doesNotContain("parseFloat");
      }
      assertThat(text.lines().count()).as(file + " is short").isLessThanOrEqualTo(150);
    }
  }
}
