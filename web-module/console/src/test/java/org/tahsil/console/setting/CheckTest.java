package org.tahsil.console.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;

/** What was typed is refused beside its field, with the value and what to write instead. */
class CheckTest {
  private static final PromiseTermsKind KIND = new PromiseTermsKind();
  private static final List<SettingField> FIELDS = KIND.fields("");
  private static final Check CHECK =
      new Check(new Words(Wording.in(Language.EN), KIND), Currency.getInstance("OMR"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grace_days | 31 | Days of grace cannot be “31”. Write a whole number from 0 to 30.",
        "grace_days | -1 | Days of grace cannot be “-1”. Write a whole number from 0 to 30.",
        "grace_days | '' | Days of grace is empty. Fill it in.",
        "tolerance | 1.0005 | May be missing cannot be “1.0005”. Write an amount such as 12.500,"
            + " or 0.",
        "tolerance_percent | 50.01 | Share that may be missing cannot be “50.01”. Write a number"
            + " from 0 to 50 with at most two decimals.",
        "most_open | x | Open at once cannot be “x”. Write a whole number from 1 to 20.",
        "source | '' | Source is empty. Fill it in."
      })
  void tellsWhatIsWrong(String field, String typed, String told) {
    assertThat(problems(Map.of(field, typed))).containsExactly(Map.entry(field, told));
  }

  @ParameterizedTest
  @CsvSource({
    "grace_days, 30",
    "grace_days, ٣",
    "tolerance, 0",
    "tolerance, ١٫٥",
    "tolerance, 1.5000",
    "tolerance_percent, 50",
    "re_age_after_instalments, ''",
    "re_age_after_instalments, 12"
  })
  void takesWhatFits(String field, String typed) {
    assertThat(problems(Map.of(field, typed))).isEmpty();
  }

  @Test
  void rowsThatSayNothingAreLeftOutAndOthersKeepTheirOrder() {
    SettingField table =
        SettingField.rows(
            "rows", 1, 2, SettingField.text("name", 9), SettingField.days("first", 0, 9));
    Values values =
        Posted.values(
            List.of(table),
            Map.of(
                "rows.0.name", "a", "rows.0.first", "٠", "rows.1.name", " ", "rows.2.name", "b"));
    Values kept = Posted.withoutBlankRows(List.of(table), values);
    assertThat(kept.rows("rows")).extracting(row -> row.text("name")).containsExactly("a", "b");
    assertThat(kept.rows("rows").get(0).text("first")).isEqualTo("0");
    assertThat(Posted.oneMore(table, kept).rows("rows")).hasSize(3);
    assertThat(Posted.without(table, 0, kept).rows("rows"))
        .extracting(row -> row.text("name"))
        .containsExactly("b");
    assertThat(Posted.without(table, 7, kept).rows("rows")).hasSize(2);
  }

  private static Map<String, String> problems(Map<String, String> other) {
    Values values =
        Values.NONE
            .with("grace_days", 2)
            .with("tolerance", "0.500")
            .with("tolerance_percent", 5)
            .with("promise_days", 31)
            .with("plan_days", 731)
            .with("most_open", 1)
            .with("missed_allowed", 0)
            .with("re_age_rest_days", 365)
            .with("source", "Policy 4");
    Map<String, String> sent = new java.util.HashMap<>(values.all());
    sent.putAll(other);
    return CHECK.problems(FIELDS, Posted.values(FIELDS, sent));
  }
}
