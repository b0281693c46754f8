package org.plimsoll.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page in a real browser, as a risk officer meets it. Pictures: target/screenshots. */
@EnabledIf(
    value = "org.plimsoll.web.Browsers#available",
    disabledReason = "no Chromium or Chrome found: install one, or name it with -Dbrowser=PATH")
class BrowserTest {
  private static final String HAIRCUT = "| BTC       | 20_000_000 USD | 12% ";
  private static final Path PICTURES = Path.of("target/screenshots");

  private static PlimsollServer server;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() {
    server = PlimsollServer.start(0, PolicyLibrary.shipped()).orElseThrow();
    playwright = Browsers.playwright();
    browser = Browsers.launch(playwright);
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    server.stop();
  }

  @BeforeEach
  void open() {
    open(1280, 800, ColorScheme.LIGHT);
  }

  private void open(int width, int height, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    // Chrome may tell a violation to the page only; it becomes an error here, which is heard above.
    page.addInitScript(
        "addEventListener('securitypolicyviolation', e =>"
            + " console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))");
    page.navigate(server.address());
    assertThat(verdict()).hasText("HEALTHY");
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Locator verdict() {
    return page.locator("#verdict strong");
  }

  private Locator policy() {
    return page.getByLabel("Text of the policy");
  }

  private Locator part(String heading) {
    return page.locator("section.part")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(heading))));
  }

  /** Types over a part of the policy as a person would: selects it and presses keys. */
  private void change(String old, String now) {
    policy()
        .evaluate(
            "(area, old) => { const at = area.value.indexOf(old);"
                + " if (at < 0) throw new Error('not there: ' + old);"
                + " area.focus(); area.setSelectionRange(at, at + old.length); }",
            old);
    page.keyboard().insertText(now);
  }

  private void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** Nothing that keeps people out, as far as a program can tell: names, roles, contrast. */
  private void assertAccessible() {
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> !List.of("minor", "moderate").contains(rule.getImpact()))
                .flatMap(
                    rule -> rule.getNodes().stream().map(n -> rule.getId() + " " + n.getHtml()))
                .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void aHigherHaircutTakesAnAccountFromHealthyToLiquidationAndThePageSaysWhy() {
    page.getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("unified-cross-margin"))
        .click();
    page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true)).selectOption("account");
    assertThat(verdict()).hasText("HEALTHY");
    assertThat(page.locator("#figure-equity")).hasText("60,000.00");
    assertThat(part("Liquidation plan")).containsText("Nothing to liquidate.");
    assertThat(part("What the edit changes")).hasCount(0);
    picture("healthy");

    change(HAIRCUT, HAIRCUT.replace("12%", "40%"));
    assertThat(verdict()).hasText("LIQUIDATE");
    assertThat(page.locator("#figure-equity")).hasText("18,000.00");
    assertThat(page.locator("#announcement")).containsText("is to be liquidated");
    assertThat(part("Why").locator(".holds").last())
        .containsText("liquidate when equity is below requirement at maintenance holds");
    assertThat(part("Liquidation plan")).isVisible();
    assertThat(part("Liquidation plan")).not().containsText("Nothing to liquidate.");
    assertThat(part("What the edit changes").locator("tbody tr").first())
        .hasText(Pattern.compile("Verdict\\s*HEALTHY\\s*LIQUIDATE\\s*changed"));
    assertThat(page.locator(".moves .cause"))
        .hasText(Pattern.compile("rate\\s*12% → 40%.*line 22"));
    picture("liquidate");
    assertAccessible();

    page.locator(".moves .cause .line").click();
    assertThat(policy()).isFocused();
    assertThat((String) policy().evaluate("a => a.value.slice(a.selectionStart, a.selectionEnd)"))
        .contains("BTC")
        .contains("40%");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aWrongEditIsToldAtItsLineAndTheOldDecisionIsMarked() {
    change(HAIRCUT, HAIRCUT.replace("12%", "12 "));
    Locator problem = page.locator("#problems .problem");
    assertThat(problem).hasCount(1);
    assertThat(problem).containsText("line 22");
    assertThat(problem).containsText("12 has no unit");
    assertThat(problem).containsText("PLM-302");
    assertThat(page.locator("#editor [data-mark=error]")).hasText("22");
    assertThat(page.locator("#freshness")).containsText("The policy text has errors.");
    assertThat(page.locator("#result")).hasClass(Pattern.compile("stale"));
    assertThat(verdict()).hasText("HEALTHY");
    problem.locator("button").click();
    assertThat((String) policy().evaluate("a => a.value.slice(a.selectionStart, a.selectionEnd)"))
        .isEqualTo("12");
    picture("mistake");
    assertAccessible();

    page.keyboard().insertText("12%");
    assertThat(problem).hasCount(0);
    assertThat(page.locator("#result")).not().hasClass(Pattern.compile("stale"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void anAccountMayBePastedAndItsMistakesAreNamedByField() {
    page.locator("#account summary").click();
    Locator account = page.getByLabel("Text of the account, YAML or JSON");
    account.fill(account.inputValue().replace("\"3\"", "\"03\""));
    Locator problem = page.locator("#account .problem");
    assertThat(problem).containsText("line 6 at balances[0].quantity");
    assertThat(page.locator("#result")).hasClass(Pattern.compile("stale"));
    account.fill(account.inputValue().replace("\"03\"", "\"2\""));
    assertThat(problem).hasCount(0);
    assertThat(verdict()).hasText("LIQUIDATE");
    // Chrome writes the status of each refused request to the console; nothing else may stand there
    assertThat(complaints).allMatch(text -> text.contains("422"));
  }

  @Test
  void leavingWithEditsWarnsAndTheShippedTextComesBack() {
    String shipped = policy().inputValue();
    List<String> asked = new ArrayList<>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.accept();
        });
    change(HAIRCUT, HAIRCUT.replace("12%", "13%"));
    assertThat(page.locator("#policies em")).hasText("edited");
    page.reload();
    assertThat(asked).containsExactly("beforeunload");
    assertThat(verdict()).hasText("HEALTHY");
    change(HAIRCUT, HAIRCUT.replace("12%", "13%"));
    page.locator("#restore").click();
    assertThat(policy()).hasValue(shipped);
    assertThat(page.locator("#restore")).isDisabled();
    page.reload();
    assertThat(asked).containsExactly("beforeunload", "confirm");
  }

  @Test
  void thePlanIsATableOfItsSteps() {
    change(HAIRCUT, HAIRCUT.replace("12%", "40%"));
    assertThat(verdict()).hasText("LIQUIDATE");
    Locator plan = part("Liquidation plan");
    assertThat(plan.locator("th"))
        .hasText(
            new String[] {
              "Step",
              "Action",
              "What",
              "Quantity",
              "Price",
              "Releases",
              "Cost",
              "Equity after",
              "Maintenance after"
            });
    assertThat(plan.locator("tbody tr").first().locator("td"))
        .containsText(new String[] {"1", "close", "BTC-PERP", "2.5", "50,000"});
    assertThat(part("Positions").locator("td").last()).hasText("about 50,736.842105");
    plan.scrollIntoViewIfNeeded();
    picture("plan");
    assertAccessible();
    assertThat(complaints).isEmpty();
  }

  /** An answer that comes late is not shown over a later one. */
  @Test
  void theLastEditWins() {
    List<Route> held = new ArrayList<>();
    page.route(
        "**/api/v1/explain",
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    change(HAIRCUT, HAIRCUT.replace("12%", "40%"));
    page.waitForCondition(() -> held.size() == 1);
    change(HAIRCUT.replace("12%", "40%"), HAIRCUT.replace("12%", "13%"));
    assertThat(page.locator("#figure-equity")).hasText("58,500.00");
    APIResponse late = held.get(0).fetch();
    assertThat(late.text()).contains("LIQUIDATE");
    try {
      held.get(0)
          .fulfill(
              new Route.FulfillOptions().setContentType("application/json").setBody(late.text()));
    } catch (PlaywrightException aborted) {
      assertThat(aborted).hasMessageNotContaining("Timeout");
    }
    page.waitForTimeout(500);
    assertThat(page.locator("#figure-equity")).hasText("58,500.00");
  }

  /** So many long lines at once, as a clipboard gives them. */
  private void paste(int lines) {
    policy()
        .evaluate(
            "(area, lines) => { area.value = ('#' + ' long line'.repeat(30) + '\\n').repeat(lines);"
                + " area.dispatchEvent(new Event('input')); }",
            lines);
  }

  @Test
  void aTextOverTheLimitIsToldInASentence() {
    paste(4_000);
    assertThat(page.locator("#problems .problem")).containsText("a policy may have 1,000,000");
    paste(15_000);
    assertThat(page.locator("#problem-count")).containsText("The body is longer than 4 MB");
    assertThat(page.locator("#result")).hasClass(Pattern.compile("stale"));
  }

  @Test
  void aNarrowScreenShowsAllOfItWithoutScrollingSideways() {
    open(390, 844, ColorScheme.DARK);
    change(HAIRCUT, HAIRCUT.replace("12%", "40%"));
    assertThat(verdict()).hasText("LIQUIDATE");
    assertAccessible();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("narrow-dark.png"))
            .setFullPage(true));
    assertThat(complaints).isEmpty();
  }
}
