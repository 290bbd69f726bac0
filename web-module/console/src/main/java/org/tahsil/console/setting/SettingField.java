package org.tahsil.console.setting;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a kind of setting.
 *
 * @param name as the API has it
 * @param least of a number; of choices how many must be chosen; of rows how many there must be
 * @param most of a number; of a text its characters; of rows how many there may be
 * @param required whether it must not be left empty
 * @param family the beginning of the keys of its codes' words
 * @param codes what can be chosen
 * @param columns the fields of a row
 */
public record SettingField(
    String name,
    Shape shape,
    int least,
    int most,
    boolean required,
    String family,
    List<String> codes,
    List<SettingField> columns) {
  /** The name of the field that says on what an entry stands. */
  static final String SOURCE = "source";

  private static final List<String> YES_NO = List.of("YES", "NO");
  private static final int ALL_OF_IT = 100;

  static SettingField days(String name, int least, int most) {
    return number(name, Shape.DAYS, least, most);
  }

  static SettingField hours(String name, int least, int most) {
    return number(name, Shape.HOURS, least, most);
  }

  static SettingField count(String name, int least, int most) {
    return number(name, Shape.COUNT, least, most);
  }

  static SettingField amount(String name) {
    return number(name, Shape.AMOUNT, 0, 0);
  }

  static SettingField amountAboveZero(String name) {
    return number(name, Shape.AMOUNT_ABOVE_ZERO, 0, 0);
  }

  static SettingField percent(String name, int most) {
    return number(name, Shape.PERCENT, 0, most);
  }

  static SettingField perMille(String name) {
    return number(name, Shape.PER_MILLE, 0, ALL_OF_IT);
  }

  static SettingField date(String name) {
    return number(name, Shape.DATE, 0, 0);
  }

  static SettingField text(String name, int most) {
    return number(name, Shape.TEXT, 0, most);
  }

  /** On what an entry stands. */
  static SettingField source(int most) {
    return text(SOURCE, most);
  }

  static <E extends Enum<E>> SettingField choice(String name, String family, Class<E> type) {
    return choice(name, family, names(type));
  }

  static SettingField choice(String name, String family, List<String> codes) {
    return new SettingField(name, Shape.CHOICE, 0, 0, true, family, codes, List.of());
  }

  static SettingField yes(String name) {
    return choice(name, "set_yes", YES_NO);
  }

  /** Any of the constants, at least so many. */
  static <E extends Enum<E>> SettingField choices(
      String name, String family, Class<E> type, int least) {
    return new SettingField(
        name, Shape.CHOICES, least, 0, least > 0, family, names(type), List.of());
  }

  static SettingField rows(String name, int least, int most, SettingField... columns) {
    return new SettingField(
        name, Shape.ROWS, least, most, least > 0, "", List.of(), List.of(columns));
  }

  /** Any of the codes, at least so many. */
  static SettingField choices(String name, String family, List<String> codes, int least) {
    return new SettingField(name, Shape.CHOICES, least, 0, least > 0, family, codes, List.of());
  }

  SettingField optional() {
    return new SettingField(name, shape, least, most, false, family, codes, columns);
  }

  /** The field whose typed codes may have words. */
  SettingField worded(String words) {
    return new SettingField(name, shape, least, most, required, words, codes, columns);
  }

  boolean isSource() {
    return SOURCE.equals(name);
  }

  private static SettingField number(String name, Shape shape, int least, int most) {
    return new SettingField(name, shape, least, most, true, "", List.of(), List.of());
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
