package org.tahsil.console.setting;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;

/** Whether what was typed fits its fields; what does not is told with value and remedy. */
final class Check {
  private static final int AMOUNT_DIGITS = 15;
  private static final String EXAMPLE_DATE = "2027-01-31";
  private static final BigDecimal EXAMPLE = BigDecimal.valueOf(12_500);

  private final Words words;
  private final Currency currency;

  Check(Words words, Currency currency) {
    this.words = words;
    this.currency = currency;
  }

  /** What is wrong, by field; empty if nothing is. */
  Map<String, String> problems(List<SettingField> fields, Values values) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (SettingField field : fields) {
      Optional.ofNullable(problem(field, values))
          .ifPresent(wrong -> problems.put(field.name(), wrong));
    }
    return problems;
  }

  private @Nullable String problem(SettingField field, Values values) {
    if (field.shape() == Shape.ROWS) {
      return rows(field, values.rows(field.name()));
    }
    String typed = values.text(field.name());
    String label = words.label(field);
    if (typed.isEmpty()) {
      return field.required() ? empty(field, label) : null;
    }
    return fits(field, typed) ? null : unfit(field, label, typed);
  }

  private boolean fits(SettingField field, String typed) {
    return switch (field.shape()) {
      case DAYS, HOURS, COUNT -> typed.matches("[0-9]{1,9}") && within(field, typed);
      case AMOUNT -> isAmount(typed);
      case AMOUNT_ABOVE_ZERO -> isAmount(typed) && new BigDecimal(typed).signum() > 0;
      case PERCENT -> typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") && within(field, typed);
      case PER_MILLE -> typed.matches("[0-9]{1,3}(\\.[0-9])?") && within(field, typed);
      case CHOICE, CHOICES -> field.codes().containsAll(List.of(typed.split(",", -1)));
      case TEXT -> typed.length() <= field.most();
      case DATE -> Dates.read(typed).isPresent();
      case ROWS -> true;
    };
  }

  private static boolean within(SettingField field, String typed) {
    BigDecimal number = new BigDecimal(typed);
    return number.compareTo(BigDecimal.valueOf(field.least())) >= 0
        && number.compareTo(BigDecimal.valueOf(field.most())) <= 0;
  }

  private boolean isAmount(String typed) {
    int digits = currency.getDefaultFractionDigits();
    return typed.matches("[0-9]{1,%d}(\\.[0-9]{1,6})?".formatted(AMOUNT_DIGITS))
        && new BigDecimal(typed).stripTrailingZeros().scale() <= digits;
  }

  private String empty(SettingField field, String label) {
    return field.shape() == Shape.CHOICES
        ? wording().say("set_wrong_none_chosen", label)
        : wording().say("set_wrong_empty", label);
  }

  private String unfit(SettingField field, String label, String typed) {
    String least = String.valueOf(field.least());
    String most = String.valueOf(field.most());
    return switch (field.shape()) {
      case DAYS, HOURS, COUNT -> wording().say("set_wrong_whole", label, typed, least, most);
      case AMOUNT -> wording().say("set_wrong_amount", label, typed, example());
      case AMOUNT_ABOVE_ZERO -> wording().say("set_wrong_above_zero", label, typed, example());
      case PERCENT -> wording().say("set_wrong_percent", label, typed, least, most);
      case PER_MILLE -> wording().say("set_wrong_per_mille", label, typed, least, most);
      case DATE -> wording().say("set_wrong_date", label, typed, EXAMPLE_DATE);
      case TEXT -> wording().say("set_wrong_long", label, String.valueOf(typed.length()), most);
      case CHOICE, CHOICES, ROWS -> wording().say("set_wrong_choice", label, typed);
    };
  }

  private @Nullable String rows(SettingField table, List<Values> rows) {
    if (rows.size() < table.least() || rows.size() > table.most()) {
      return wording()
          .say(
              "set_wrong_rows",
              words.label(table),
              String.valueOf(rows.size()),
              String.valueOf(table.least()),
              String.valueOf(table.most()));
    }
    for (int place = 0; place < rows.size(); place++) {
      for (SettingField column : table.columns()) {
        String wrong = problem(column, rows.get(place));
        if (wrong != null) {
          return wording().say("set_wrong_row", String.valueOf(place + 1), wrong);
        }
      }
    }
    return null;
  }

  private String example() {
    return EXAMPLE.movePointLeft(currency.getDefaultFractionDigits()).toPlainString();
  }

  private Wording wording() {
    return words.wording();
  }
}
