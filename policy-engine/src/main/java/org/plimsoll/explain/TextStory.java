package org.plimsoll.explain;

import java.util.List;

/** A story as plain text. */
final class TextStory {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private TextStory() {}

  static String write(Story story) {
    TextStory text = new TextStory();
    text.heading(story.title(), '=');
    text.parts(story.lead());
    for (Story.Section section : story.sections()) {
      text.out.append('\n');
      text.heading(section.heading(), '-');
      text.parts(section.parts());
    }
    return text.out.toString();
  }

  private void heading(String heading, char line) {
    out.append(heading).append('\n');
    out.append(String.valueOf(line).repeat(Math.min(WIDTH, heading.length()))).append('\n');
  }

  private void parts(List<Story.Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : "\n");
      if (parts.get(i) instanceof Story.Tree tree) {
        tree.branches().forEach(branch -> branch(branch, 0));
      } else if (parts.get(i) instanceof Story.Paragraph paragraph) {
        wrapped(paragraph.text(), 0, 0);
      }
    }
  }

  private void branch(Story.Branch branch, int depth) {
    int indent = Math.min(2 * depth, WIDTH / 2);
    wrapped(branch.text(), indent, Math.min(indent + 4, WIDTH / 2));
    branch.children().forEach(child -> branch(child, depth + 1));
  }

  /** Breaks lines at spaces; a word longer than a line stays whole. */
  private void wrapped(String text, int first, int others) {
    out.append(" ".repeat(first));
    int column = first;
    boolean begun = false;
    for (String word : text.strip().split("\\s+", -1)) {
      int length = word.codePointCount(0, word.length());
      if (begun && column + 1 + length > WIDTH) {
        out.append('\n').append(" ".repeat(others));
        column = others;
        begun = false;
      }
      out.append(begun ? " " : "").append(word);
      column += length + (begun ? 1 : 0);
      begun = true;
    }
    out.append('\n');
  }
}
