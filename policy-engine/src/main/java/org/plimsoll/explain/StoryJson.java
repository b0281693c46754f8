package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;

/**
 * A story as JSON, for pages that build their own elements. A paragraph is a list of runs: {@code
 * {text}}, {@code {code}} for what stands between backticks, {@code {text, line}} where a line of
 * the policy is named. Nothing in it is markup.
 */
final class StoryJson {
  private static final Pattern MARKED = Pattern.compile("`([^`]*)`|\\b[Ll]ine ([0-9]{1,7})\\b");

  private StoryJson() {}

  static JsonTree.Obj tree(Story story) {
    return new JsonObject()
        .text("title", story.title())
        .list("lead", story.lead().stream().map(StoryJson::part).toList())
        .list("sections", story.sections().stream().map(StoryJson::section).toList())
        .build();
  }

  private static JsonTree section(Story.Section section) {
    return new JsonObject()
        .text("heading", section.heading())
        .list("parts", section.parts().stream().map(StoryJson::part).toList())
        .build();
  }

  private static JsonTree part(Story.Part part) {
    return part instanceof Story.Tree tree
        ? new JsonObject()
            .list("tree", tree.branches().stream().map(StoryJson::branch).toList())
            .build()
        : new JsonObject().list("runs", runs(((Story.Paragraph) part).text())).build();
  }

  private static JsonTree branch(Story.Branch branch) {
    return new JsonObject()
        .list("runs", runs(branch.text()))
        .list("children", branch.children().stream().map(StoryJson::branch).toList())
        .build();
  }

  private static List<JsonTree> runs(String text) {
    List<JsonTree> runs = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int told = 0;
    while (marked.find()) {
      plain(runs, text.substring(told, marked.start()));
      boolean code = marked.group(1) != null;
      runs.add(
          code
              ? new JsonObject().text("code", marked.group(1)).build()
              : new JsonObject()
                  .text("text", marked.group())
                  .whole("line", Long.parseLong(marked.group(2)))
                  .build());
      told = marked.end();
    }
    plain(runs, text.substring(told));
    return runs;
  }

  private static void plain(List<JsonTree> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new JsonObject().text("text", text).build());
    }
  }
}
