package org.tahsil.console.setting;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.money.Money;

/** A kind of setting in the words of a reader. */
final class Words {
  private static final String PER_CENT = "\u00a0%";

  /**
   * A value for a choice within a sentence, NONE for none: no name of others, which would be set
   * apart.
   */
  private record Plain(String value) {
    @Override
    public String toString() {
      return value.isEmpty() ? "NONE" : value;
    }
  }

  private final Wording wording;
  private final SettingKind kind;

  Words(Wording wording, SettingKind kind) {
    this.wording = wording;
    this.kind = kind;
  }

  Wording wording() {
    return wording;
  }

  String title() {
    return wording.say(stem());
  }

  /** What it governs, in one sentence. */
  String governs() {
    return wording.say(stem() + "_governs");
  }

  /** What its parts are called. */
  String partLabel() {
    return wording.say(stem() + "_part");
  }

  String label(SettingField field) {
    return wording.say(key(field));
  }

  /** What the first day is called. */
  String fromLabel() {
    return Optional.ofNullable(optional(stem() + "_valid_from"))
        .orElseGet(() -> wording.say("set_valid_from"));
  }

  /** How to choose the first day; null if the kind has nothing of its own to say. */
  @Nullable String fromHint() {
    return optional(stem() + "_valid_from_hint");
  }

  @Nullable String hint(SettingField field) {
    return optional(key(field) + "_hint");
  }

  /**
   * An entry in a sentence. Its parameters are the words of the fields in their order, then their
   * plain values, for sentences that depend on them.
   */
  String sentence(Setting entry, Currency currency) {
    String own = stem() + "_said_" + entry.part();
    String said =
        wording.say(
            wording.knows(own) ? own : stem() + "_said",
            parameters(kind.fields(entry.part()), entry.values(), currency));
    String until = entry.values().text(Setting.UNTIL);
    return until.isEmpty()
        ? said
        : said
            + " "
            + wording.say("set_until", wording.figures().date(entry.values().date(Setting.UNTIL)));
  }

  private Object[] parameters(List<SettingField> fields, Values values, Currency currency) {
    Stream<Object> said = fields.stream().map(field -> said(field, values, currency));
    Stream<Object> plain = fields.stream().map(field -> new Plain(values.text(field.name())));
    return Stream.concat(said, plain).toArray();
  }

  /** The value of a field. */
  String said(SettingField field, Values values, Currency currency) {
    if (field.shape() == Shape.ROWS) {
      return rows(field, values, currency);
    }
    String plain = values.text(field.name());
    if (plain.isEmpty()) {
      return Optional.ofNullable(optional(key(field) + "_none")).orElse("–");
    }
    return switch (field.shape()) {
      case DAYS -> wording.say("set_days", Integer.valueOf(plain));
      case HOURS -> wording.say("set_hours", Integer.valueOf(plain));
      case COUNT -> wording.figures().count(Long.parseLong(plain));
      case AMOUNT, AMOUNT_ABOVE_ZERO -> wording.figures().money(Money.of(plain, currency));
      case PERCENT, PER_MILLE ->
          new BigDecimal(plain).stripTrailingZeros().toPlainString() + PER_CENT;
      case CHOICE -> wording.code(field.family(), plain);
      case CHOICES ->
          values.codes(field.name()).stream()
              .map(code -> wording.code(field.family(), code))
              .collect(Collectors.joining(separator()));
      case DATE -> wording.figures().date(values.date(field.name()));
      case TEXT, ROWS -> field.family().isEmpty() ? plain : wording.code(field.family(), plain);
    };
  }

  private String rows(SettingField table, Values values, Currency currency) {
    List<Values> rows = values.rows(table.name());
    return rows.isEmpty()
        ? Optional.ofNullable(optional(key(table) + "_none")).orElse("–")
        : rows.stream()
            .map(row -> row(table, row, currency))
            .collect(Collectors.joining(separator()));
  }

  private String row(SettingField table, Values row, Currency currency) {
    return wording.say(key(table) + "_said", parameters(table.columns(), row, currency));
  }

  private String separator() {
    return wording.say("list_separator");
  }

  private @Nullable String optional(String key) {
    return wording.knows(key) ? wording.say(key) : null;
  }

  private String key(SettingField field) {
    return field.isSource() ? "set_source" : stem() + "_" + field.name();
  }

  private String stem() {
    return "set_" + kind.key().replace('-', '_');
  }
}
