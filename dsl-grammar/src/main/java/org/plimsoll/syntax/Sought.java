package org.plimsoll.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.source.SourceSpan;

/**
 * What an expectation of a test looks at: {@code relief of underlying-book BTC at initial}, {@code
 * loss at crash}, {@code action hedge of BTC-MAR27}.
 *
 * @param span where it stands
 * @param action true for an action, false for a figure
 * @param name the name of the figure or action
 * @param thing the words that name the thing it belongs to; none for one of the account
 * @param places the levels and scenarios it is asked for at
 */
public record Sought(
    SourceSpan span, boolean action, Word name, List<Word> thing, List<Place> places)
    implements SyntaxNode {

  /**
   * A level, or a scenario, with the list it stands in where the test names it.
   *
   * @param span where it stands
   * @param name the level or scenario
   * @param list the list of scenarios; empty where the test names none
   */
  public record Place(SourceSpan span, String name, String list) implements SyntaxNode {
    @Override
    public String toString() {
      return name + (list.isEmpty() ? "" : " of " + list);
    }
  }

  /** Copies the lists. */
  public Sought {
    thing = List.copyOf(thing);
    places = List.copyOf(places);
  }

  /** What the thing is called: {@code underlying-book BTC}; empty for the account. */
  public String thingText() {
    return thing.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** All of it on one line: words as written, numbers in plain digits. */
  @Override
  public String toString() {
    return (action ? "action " : "")
        + name
        + (thing.isEmpty() ? "" : " of " + thingText())
        + places.stream().map(each -> " at " + each).collect(Collectors.joining());
  }
}
