package org.plimsoll.explain;

import java.util.List;

/**
 * What is told, before anybody decides how it looks.
 *
 * @param title the heading of the whole
 * @param lead the answer, before anything is explained
 * @param sections the explanation
 */
record Story(String title, List<Part> lead, List<Section> sections) {

  /** Copies the lists. */
  Story {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /**
   * A heading with what stands under it.
   *
   * @param heading the heading
   * @param parts what stands under it
   */
  record Section(String heading, List<Part> parts) {
    /** Copies the parts. */
    Section {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a section. */
  sealed interface Part {}

  /**
   * Sentences.
   *
   * @param text the sentences, one space between two
   */
  record Paragraph(String text) implements Part {}

  /**
   * Lines of a tree, each indented under the one it belongs to.
   *
   * @param branches the top lines
   */
  record Tree(List<Branch> branches) implements Part {
    /** Copies the branches. */
    Tree {
      branches = List.copyOf(branches);
    }
  }

  /**
   * A line of a tree.
   *
   * @param text the line
   * @param children the lines under it
   */
  record Branch(String text, List<Branch> children) {
    /** Copies the children. */
    Branch {
      children = List.copyOf(children);
    }
  }
}
