package org.plimsoll.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.parse.Lexeme;
import org.plimsoll.syntax.parse.Lexeme.Kind;
import org.plimsoll.syntax.parse.LexemeReader;

/**
 * Writes policies in their canonical layout. Only blanks, indentation and empty lines change; lines
 * are neither joined nor broken, so that an author's line breaks in long statements stay.
 */
public final class PolicyFormatter {
  private final StringBuilder text = new StringBuilder();
  private Optional<TableLayout> table = Optional.empty();
  private Optional<Continuation> continuation = Optional.empty();

  private PolicyFormatter() {}

  /**
   * The policy in its canonical layout, or why it has none: a text with mistakes is not laid out,
   * nor one that would grow beyond what a policy may hold.
   *
   * @throws IllegalStateException when the layout would change the policy, which is a bug
   */
  public static Diagnosed<String> format(SourceText source) {
    return LexemeReader.read(source)
        .then(lexemes -> unchanged(source.name(), lexemes, layout(lexemes)));
  }

  private static String layout(List<Lexeme> lexemes) {
    PolicyFormatter formatter = new PolicyFormatter();
    List<TextLine> lines = EmptyLines.placed(TextLine.of(lexemes));
    for (int i = 0; i < lines.size(); i++) {
      formatter.write(lines, i);
    }
    return formatter.text.toString();
  }

  /** Reads the layout again: a policy is worth more than its looks. */
  static Diagnosed<String> unchanged(String name, List<Lexeme> before, String laidOut) {
    Diagnosed<List<Lexeme>> after = LexemeReader.read(SourceText.of(name, laidOut));
    boolean tooLong =
        !after.isPresent()
            && after.diagnostics().stream().allMatch(each -> each.code() == DiagnosticCode.LIMIT);
    if (!tooLong && !(after.isPresent() && content(after.get()).equals(content(before)))) {
      throw new IllegalStateException("laying out " + name + " would change it");
    }
    return after.map(lexemes -> laidOut);
  }

  /** Everything but the layout: the words and comments, and which of them begin a line as what. */
  private static List<String> content(List<Lexeme> lexemes) {
    List<String> content = new ArrayList<>();
    for (Lexeme each : lexemes) {
      boolean first = content.isEmpty() || each.breaks() > 0;
      content.add((first ? "\n" : "") + each.kind() + each.depth() + each.text());
    }
    return content;
  }

  private void write(List<TextLine> lines, int index) {
    TextLine line = lines.get(index);
    text.append(line.empty() ? "\n" : "");
    if (line.is(Kind.COMMENT)) {
      text.append(" ".repeat(indent(line)));
    } else if (line.is(Kind.ROW)) {
      TableLayout layout = table.orElseGet(() -> TableLayout.of(lines, index));
      table = Optional.of(layout);
      text.append(" ".repeat(indent(line))).append(layout.row(line));
    } else {
      table = Optional.empty();
      text.append(" ".repeat(indent(line))).append(Spacing.text(line.words()));
      passed(line);
    }
    comment(line);
    text.append('\n');
  }

  private int indent(TextLine line) {
    return line.continues() && continuation.isPresent()
        ? continuation.get().indent(line)
        : 2 * line.first().depth();
  }

  private void passed(TextLine line) {
    if (line.continues() && continuation.isPresent()) {
      continuation.get().pass(line);
    } else {
      continuation = Optional.of(new Continuation(line));
    }
  }

  private void comment(TextLine line) {
    Lexeme last = line.lexemes().get(line.lexemes().size() - 1);
    if (last.isComment()) {
      text.append(line.is(Kind.COMMENT) ? "" : "  ").append(last.text());
    }
  }
}
