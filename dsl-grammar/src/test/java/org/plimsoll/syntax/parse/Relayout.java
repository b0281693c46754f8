package org.plimsoll.syntax.parse;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.plimsoll.source.SourceText;

/** Writes a policy in some other layout that means the same, as careless hands would. */
public final class Relayout {
  private static final List<String> COMMENTS =
      List.of("#", "# end", "#| a | b |", "# \"half a text", "#  margin for each", "# é # x\t");

  private final List<Lexeme> lexemes;
  private final Random random;
  private final Set<String> openings;
  private StringBuilder text = new StringBuilder();
  private boolean wild;
  private boolean row;

  /** Copies of {@code policy}, which has no syntax mistakes. */
  public Relayout(String policy, Random random) {
    this.lexemes = LexemeReader.read(SourceText.of("relayout", policy)).get();
    this.random = random;
    this.openings = new TreeSet<>(LineOpenings.all());
    openings.addAll(List.of("each level", "for each", "refuse"));
  }

  /** Other blanks and tabs; every line break and empty line stays where it was. */
  public String blanks() {
    return write(false);
  }

  /** Other blanks, tabs, line breaks and empty lines, and further comments. */
  public String wild() {
    String copy = write(true);
    return random.nextInt(4) == 0 ? copy.replace("\n", "\r\n") : copy;
  }

  private String write(boolean wilder) {
    text = new StringBuilder();
    wild = wilder;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (i > 0) {
        gap(lexemes.get(i - 1), lexeme);
      }
      row = lexeme.opensStatement() ? lexeme.kind() == Lexeme.Kind.ROW : row;
      text.append(shaken(lexeme));
    }
    return text + (wild && random.nextBoolean() ? "" : "\n");
  }

  private void gap(Lexeme before, Lexeme next) {
    boolean must = next.opensStatement() || before.isComment();
    boolean stays = next.breaks() > 0 && !(wild && random.nextBoolean() && !next.isComment());
    boolean may = wild && !row && !openings.contains(next.text()) && random.nextInt(12) == 0;
    if (must || stays || may) {
      comment(before.isComment(), blanks(1 + random.nextInt(3)));
      breaks(next.breaks());
      text.append(blanks(random.nextInt(7)));
    } else {
      text.append(blanks(next.tight() ? random.nextInt(2) : 1 + random.nextInt(3)));
    }
  }

  private void breaks(int written) {
    int count = wild ? 1 + random.nextInt(3) : Math.max(1, written);
    for (int i = 0; i < count; i++) {
      comment(i == 0, "");
      text.append(blanks(random.nextInt(2))).append('\n');
    }
  }

  private void comment(boolean none, String space) {
    if (wild && !none && random.nextInt(15) == 0) {
      text.append(space).append(COMMENTS.get(random.nextInt(COMMENTS.size())));
      text.append('\n');
    }
  }

  private String shaken(Lexeme lexeme) {
    boolean words = !lexeme.isComment() && !lexeme.text().startsWith("\"");
    String space = wild && random.nextInt(5) == 0 ? " \n\t" : blanks(1 + random.nextInt(2));
    return words ? lexeme.text().replace(" ", space) : lexeme.text();
  }

  private String blanks(int count) {
    StringBuilder blanks = new StringBuilder();
    for (int i = 0; i < count; i++) {
      blanks.append(random.nextInt(6) == 0 ? '\t' : ' ');
    }
    return blanks.toString();
  }
}
