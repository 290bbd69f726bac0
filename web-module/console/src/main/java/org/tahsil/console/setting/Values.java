package org.tahsil.console.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * The values of an entry by the names of its fields, as they are typed: numbers with Latin digits,
 * codes with commas between, cells of rows as {@code classes.0.name}. What is read out of them must
 * have been found sound by {@link Check} before.
 */
public final class Values {
  /** No values. */
  static final Values NONE = new Values(Map.of());

  private final Map<String, String> values;

  private Values(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  static Values of(Map<String, String> values) {
    return new Values(values);
  }

  /** These values and one more; null stands for none. */
  Values with(String name, @Nullable Object value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value == null ? "" : plain(value));
    return new Values(more);
  }

  /** These values and the rows of a table. */
  Values with(String name, List<Values> rows) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.keySet().removeIf(key -> key.startsWith(name + "."));
    for (int row = 0; row < rows.size(); row++) {
      String place = name + "." + row + ".";
      rows.get(row).values.forEach((key, value) -> more.put(place + key, value));
    }
    return new Values(more);
  }

  private static String plain(Object value) {
    if (value instanceof Money money) {
      return money.isZero() ? "0" : money.plain();
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Boolean yes) {
      return yes ? "YES" : "NO";
    }
    if (value instanceof Collection<?> codes) {
      return codes.stream().map(Values::plain).collect(Collectors.joining(","));
    }
    return value instanceof Enum<?> code ? code.name() : value.toString();
  }

  /** Without blanks around it; empty if there is none. */
  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** Null if it is empty. */
  @Nullable String textOrNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  int whole(String name) {
    return Integer.parseInt(text(name));
  }

  @Nullable Integer wholeOrNull(String name) {
    return text(name).isEmpty() ? null : (Integer) whole(name);
  }

  BigDecimal number(String name) {
    return new BigDecimal(text(name));
  }

  Money amount(String name, Currency currency) {
    return Money.of(text(name), currency);
  }

  @Nullable Money amountOrNull(String name, Currency currency) {
    return text(name).isEmpty() ? null : amount(name, currency);
  }

  LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  boolean yes(String name) {
    return "YES".equals(text(name));
  }

  <E extends Enum<E>> E code(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  List<String> codes(String name) {
    return Arrays.stream(text(name).split(",", -1)).filter(code -> !code.isEmpty()).toList();
  }

  <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    return codes(name).stream().map(code -> Enum.valueOf(type, code)).collect(Collectors.toSet());
  }

  /** The rows of a table in order, also blank ones. */
  List<Values> rows(String name) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          String[] place = key.split("\\.", -1);
          if (place.length == 3 && place[0].equals(name) && place[1].matches("[0-9]{1,4}")) {
            rows.computeIfAbsent(Integer.valueOf(place[1]), row -> new LinkedHashMap<>())
                .put(place[2], value);
          }
        });
    List<Values> found = new ArrayList<>();
    rows.values().forEach(row -> found.add(new Values(row)));
    return found;
  }

  /** Whether nothing was typed; what is chosen from a list does not count. */
  boolean isBlank(List<SettingField> fields) {
    return fields.stream()
        .filter(field -> field.shape() != Shape.CHOICE)
        .allMatch(field -> text(field.name()).isEmpty());
  }

  /** All of them, to be sent again. */
  Map<String, String> all() {
    return values;
  }
}
