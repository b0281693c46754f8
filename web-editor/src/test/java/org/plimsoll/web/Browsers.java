package org.plimsoll.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the browser for browser tests. Without one they are skipped, unless {@code
 * -Dbrowser.required=true} makes that a failure.
 */
final class Browsers {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  /** Headless, alone, and silent on the network. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  /** True when browser tests are to run: with a browser, or to fail for want of one. */
  static boolean available() {
    boolean wanted = find().isPresent() || Boolean.getBoolean("browser.required");
    if (!wanted) {
      System.out.println("browser tests skipped: no Chromium or Chrome on the PATH");
    }
    return wanted;
  }

  private static Optional<Path> find() {
    String named = System.getProperty("browser", "");
    Stream<Path> onPath =
        Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named.isEmpty() ? Stream.of() : Stream.of(Path.of(named)), onPath)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Plays without the browsers that Playwright would download. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Starts the browser that was found. */
  static Browser launch(Playwright playwright) {
    Path executable =
        find()
            .orElseThrow(
                () -> new AssertionError("-Dbrowser.required=true, but there is no browser"));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }
}
