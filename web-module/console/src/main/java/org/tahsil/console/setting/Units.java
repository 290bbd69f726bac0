package org.tahsil.console.setting;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;

/** In what a field is measured and within which limits, beside the field. */
final class Units {
  private Units() {}

  /** Null if nothing has to be said. */
  static @Nullable String of(Wording wording, SettingField field, Currency currency) {
    String least = String.valueOf(field.least());
    String most = String.valueOf(field.most());
    return switch (field.shape()) {
      case DAYS -> wording.say("set_unit_days", least, most);
      case HOURS -> wording.say("set_unit_hours", least, most);
      case COUNT -> wording.say("set_unit_count", least, most);
      case AMOUNT, AMOUNT_ABOVE_ZERO ->
          wording.say("set_unit_amount", wording.figures().currencyName(currency));
      case PERCENT, PER_MILLE -> wording.say("set_unit_percent", least, most);
      case CHOICE, CHOICES, TEXT, DATE, ROWS -> null;
    };
  }
}
