package org.plimsoll.data;

import java.util.List;
import org.plimsoll.facts.AttributeKey;
import org.plimsoll.facts.Dated;
import org.plimsoll.facts.Name;
import org.plimsoll.facts.PlainText;
import org.plimsoll.facts.RisingDates;

/**
 * What the keys and values of a map must be, by the same constraints as in the facts. They are
 * judged one by one while a map is read, because Hibernate Validator takes time by the square of
 * the violations inside one map. Never made; only its constraints are asked.
 *
 * @param name a key that names a thing
 * @param key a key of an attribute
 * @param text a free text
 * @param dated entries with rising dates
 */
record Piece(
    @Name String name,
    @AttributeKey String key,
    @PlainText String text,
    @RisingDates List<? extends Dated> dated) {
  static final String NAME = "name";
  static final String KEY = "key";
  static final String TEXT = "text";
  static final String DATED = "dated";
}
