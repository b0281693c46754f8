package org.plimsoll.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.plimsoll.data.StrictReader;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticRenderer;
import org.plimsoll.diagnostic.SourceLines;
import org.plimsoll.explain.Explanation;
import org.plimsoll.explain.Html;
import org.plimsoll.source.SourceText;

/** One page that shows each policy with its text and what it decides about its sample. */
final class StartPage {
  private final StrictReader reader = new StrictReader();
  private final String html;

  StartPage(PolicyLibrary library) {
    this.html = page(library);
  }

  void show(Context context) {
    context.html(html);
  }

  void style(Context context) {
    context.contentType("text/css; charset=utf-8").result(Style.CSS);
  }

  private String page(PolicyLibrary library) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>Plimsoll</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n");
    out.append("</head>\n<body>\n<header>\n<h1>Plimsoll</h1>\n");
    out.append("<p>Margin policies, and what they decide.</p>\n<nav>\n");
    for (LibraryPolicy policy : library.all()) {
      String name = Html.escape(policy.name());
      out.append("<a href=\"#").append(name).append("\">").append(name).append("</a>\n");
    }
    out.append("</nav>\n</header>\n<main>\n");
    library.all().forEach(policy -> article(out, policy));
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void article(StringBuilder out, LibraryPolicy policy) {
    out.append("<article id=\"").append(Html.escape(policy.name())).append("\">\n<h2>");
    out.append(Html.escape(policy.name())).append("</h2>\n<p>").append(about(policy));
    out.append("</p>\n<details>\n<summary>The text of the policy</summary>\n<pre>");
    out.append(Html.escape(policy.text())).append("</pre>\n</details>\n");
    if (!policy.compiled().diagnostics().isEmpty()) {
      out.append("<pre>").append(Html.escape(mistakes(policy))).append("</pre>\n");
    }
    policy.sample(reader).ifPresent(sample -> sample(out, policy, sample));
    out.append("</article>\n");
  }

  private static String about(LibraryPolicy policy) {
    return policy
        .compiled()
        .value()
        .map(
            compiled ->
                Html.escape(compiled.header().title())
                    + ", version "
                    + Html.escape(compiled.header().version())
                    + "; resting on "
                    + Html.escape(compiled.header().source()))
        .orElse("This policy has mistakes and decides nothing.");
  }

  private static String mistakes(LibraryPolicy policy) {
    SourceText text = SourceText.of(policy.name() + "/policy.margin", policy.text());
    return new DiagnosticRenderer(SourceLines.of(text), false)
        .render(policy.compiled().diagnostics());
  }

  private static void sample(StringBuilder out, LibraryPolicy policy, Diagnosed<Decision> sample) {
    out.append("<details>\n<summary>Its sample account and market</summary>\n<pre>");
    out.append(Html.escape(policy.account().orElse(""))).append("</pre>\n<pre>");
    out.append(Html.escape(policy.market().orElse(""))).append("</pre>\n</details>\n");
    Optional<Decision> decision = sample.value();
    if (decision.isPresent()) {
      out.append("<section class=\"decision\">\n<h3>What it decides about the sample</h3>\n");
      out.append(Explanation.htmlPart(decision.get())).append("</section>\n");
    } else {
      Diagnostic first = sample.diagnostics().get(0);
      out.append("<p>The sample cannot be read: ").append(Html.escape(first.message()));
      out.append("</p>\n");
    }
  }
}
