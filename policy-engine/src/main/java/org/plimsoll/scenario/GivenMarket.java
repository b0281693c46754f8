package org.plimsoll.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a test gives of the market beside prices that count: by word, then by name. */
final class GivenMarket {
  /** The words whose values are prices. */
  static final Set<String> PRICES = Set.of("average-price", "forward");

  /** All words by which a test gives them; the others are rates. */
  static final Set<String> WORDS = Set.of("average-price", "forward", "volatility", "confidence");

  /** The word for the values of an instrument in the scenarios of an outside agency. */
  static final String RISK_ARRAY = "risk-array";

  private final Map<String, List<BigDecimal>> arrays = new TreeMap<>();
  private final Map<String, Map<String, BigDecimal>> values = new TreeMap<>();

  /** Notes a value of an asset or instrument. */
  void put(String word, String name, BigDecimal value) {
    values.computeIfAbsent(word, key -> new TreeMap<>()).put(name, value);
  }

  /** The value given; null when there is none. */
  @Nullable BigDecimal of(String word, String name) {
    return Objects.requireNonNullElse(values.get(word), Map.<String, BigDecimal>of()).get(name);
  }

  /** Notes a risk array; false when the text is no list of numbers with spaces between them. */
  boolean putArray(String instrument, String text) {
    List<BigDecimal> array = new ArrayList<>();
    for (String number : text.strip().split(" +", -1)) {
      if (!number.matches("-?[0-9]+([.][0-9]+)?")) {
        return false;
      }
      array.add(new BigDecimal(number));
    }
    arrays.put(instrument, array);
    return true;
  }

  /** The risk array of an instrument; empty when none is given. */
  List<BigDecimal> array(String instrument) {
    return Objects.requireNonNullElse(arrays.get(instrument), List.of());
  }

  /** Everything that something is given of. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    values.values().forEach(each -> names.addAll(each.keySet()));
    return names;
  }
}
