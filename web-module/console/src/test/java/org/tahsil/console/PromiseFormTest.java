package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Instalment;
import org.tahsil.console.page.Field;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.PromiseForm;

/** A promise of one amount, or of several with their dates. */
class PromiseFormTest {
  private final PromiseForm form =
      new PromiseForm(
          Wording.in(Language.EN),
          new AccountFixture(Fixture.plain(), "").position(),
          "/promises",
          Fixture.TODAY);

  @Test
  void oneAmountIsEnough() {
    assertThat(read(Map.of("amount", "5.000", "due_on", "2025-01-10", "amount_2", " ")))
        .extracting(Instalment::dueOn)
        .containsExactly(LocalDate.of(2025, 1, 10));
  }

  @Test
  void everyFurtherAmountComesWithItsDate() {
    List<Instalment> parts =
        read(
            Map.of(
                "amount", "5.000",
                "due_on", "2025-01-10",
                "amount_2", "6.5",
                "due_on_2", "2025-01-17",
                "amount_3", "7.000",
                "due_on_3", "2025-01-24"));
    assertThat(parts)
        .extracting(part -> part.amount().plain())
        .containsExactly("5.000", "6.500", "7.000");
    assertThat(parts)
        .extracting(Instalment::dueOn)
        .containsExactly(
            LocalDate.of(2025, 1, 10), LocalDate.of(2025, 1, 17), LocalDate.of(2025, 1, 24));
  }

  @Test
  void anAmountWithoutItsDateComesBackWithWhatIsMissing() {
    PromiseForm.Reading reading =
        form.read(Map.of("amount", "5.000", "due_on", "2025-01-10", "amount_2", "6.000"));
    assertThat(reading.wish()).isNull();
    assertThat(reading.form().fields())
        .filteredOn(field -> field.error() != null)
        .extracting(Field::name)
        .containsExactly("due_on_2");
    assertThat(form.read(Map.of("due_on", "2025-01-10")).wish()).isNull();
  }

  private List<Instalment> read(Map<String, String> values) {
    return Objects.requireNonNull(form.read(values).wish()).instalments();
  }
}
