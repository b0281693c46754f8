package org.plimsoll.explain;

import java.util.List;

/** A story as HTML. */
final class HtmlStory {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
        color: #1a1a1a; background: #fff; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
      .lead p:first-child { font-size: 1.1rem; }
      ul { list-style: none; padding-left: 1.2rem; font: 0.8rem/1.4 monospace; }
      section > ul { padding-left: 0; } code { font-size: 0.9em; }
      @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; }
        p, li { orphans: 3; widows: 3; } }
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlStory() {}

  static String page(Story story) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + Html.escape(story.title())
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<h1>"
        + Html.escape(story.title())
        + "</h1>\n"
        + body(story)
        + "</body>\n</html>\n";
  }

  private static String body(Story story) {
    HtmlStory html = new HtmlStory();
    html.out.append("<section class=\"lead\">\n");
    html.parts(story.lead());
    html.out.append("</section>\n");
    for (Story.Section section : story.sections()) {
      html.out.append("<section>\n<h2>").append(Html.escape(section.heading()));
      html.out.append("</h2>\n");
      html.parts(section.parts());
      html.out.append("</section>\n");
    }
    return html.out.toString();
  }

  private void parts(List<Story.Part> parts) {
    for (Story.Part part : parts) {
      if (part instanceof Story.Tree tree) {
        branches(tree.branches());
      } else if (part instanceof Story.Paragraph paragraph) {
        out.append("<p>").append(Html.withCode(paragraph.text())).append("</p>\n");
      }
    }
  }

  private void branches(List<Story.Branch> branches) {
    out.append("<ul>\n");
    for (Story.Branch branch : branches) {
      out.append("<li>").append(Html.withCode(branch.text()));
      if (!branch.children().isEmpty()) {
        out.append('\n');
        branches(branch.children());
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }
}
