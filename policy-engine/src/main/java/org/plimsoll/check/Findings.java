package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;

/** What the checker has found about one policy so far. */
public final class Findings {
  /** Judgements that still hold when other statements of the text could not be read. */
  private static final Set<DiagnosticCode> LOCAL =
      Set.of(
          DiagnosticCode.UNKNOWN_NAME,
          DiagnosticCode.UNKNOWN_VALUE,
          DiagnosticCode.UNIT,
          DiagnosticCode.BARE_NUMBER,
          DiagnosticCode.TABLE,
          DiagnosticCode.DUPLICATE_NAME);

  private final SourceText source;
  private final Set<String> brokenWords;
  private final boolean partly;
  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * Nothing found yet.
   *
   * @param brokenWords words of statements that could not be read; that what they declare is
   *     unknown is no further mistake
   * @param partly true when statements are missing from the tree, so that only local judgements
   *     count
   */
  public Findings(SourceText source, Set<String> brokenWords, boolean partly) {
    this.source = source;
    this.brokenWords = new HashSet<>(brokenWords);
    this.partly = partly;
  }

  /** Reports an error. */
  public void error(DiagnosticCode code, SourceSpan span, String message, String hint) {
    if (!partly || LOCAL.contains(code)) {
      found.add(Diagnostic.error(code, source.name(), span, message, hint));
    }
  }

  /** Reports a warning. */
  public void warning(DiagnosticCode code, SourceSpan span, String message, String hint) {
    if (!partly) {
      found.add(Diagnostic.warning(code, source.name(), span, message, hint));
    }
  }

  /** Reports a name nobody bears, unless a statement that could not be read may declare it. */
  public void unknown(Word word, String message, String hint) {
    if (!brokenWords.contains(word.text())) {
      error(DiagnosticCode.UNKNOWN_NAME, word.span(), message, hint);
    }
  }

  /**
   * Says that a table could not be read: that what it declares is unknown is no further mistake.
   */
  public void unreadable(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      row.cells().forEach(cell -> brokenWords.add(cell.text()));
    }
  }

  /** Says that what should declare a name could not be read. */
  void unreadable(Word name) {
    brokenWords.add(name.text());
  }

  /** Says the same of a named table, whose name and columns are unknown then. */
  public void unreadable(Block.NamedTable block) {
    brokenWords.add(block.name().text());
    block.table().ifPresent(table -> table.header().forEach(cell -> brokenWords.add(cell.text())));
  }

  /** Adds what was found in a file beside the policy. */
  public void include(List<Diagnostic> ofFile) {
    found.addAll(ofFile);
  }

  /** What messages call a file beside the policy. */
  public String beside(String file) {
    String policy = source.name();
    int folder = Math.max(policy.lastIndexOf('/'), policy.lastIndexOf('\\'));
    return policy.substring(0, folder + 1) + file;
  }

  /** True for a word of something that could not be read. */
  boolean isBroken(String word) {
    return brokenWords.contains(word);
  }

  /** How much was found so far. */
  int count() {
    return found.size();
  }

  /** True when an error was found. */
  public boolean failed() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Everything found. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** The text that is judged. */
  public SourceText source() {
    return source;
  }
}
