package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.console.page.Field;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.PaymentForm;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.ItemRef;

/** What a person fills in becomes a payment, or comes back with what is wrong. */
class PaymentFormTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "payment_ref", "PAY-9",
          "amount", "12.500",
          "value_date", "2024-12-31",
          "item_ref", "INV-1024",
          "method", "CASH");

  private final PaymentForm form =
      new PaymentForm(
          Wording.in(Language.EN),
          new AccountFixture(Fixture.plain(), "").position(),
          "/pay",
          Fixture.TODAY);

  @Test
  void aFilledFormIsAPayment() {
    PaymentRow row = Objects.requireNonNull(form.read(GOOD).row());
    assertThat(row.amount()).isEqualTo(Fixture.omr("12.500"));
    assertThat(row.item()).isEqualTo(new ItemRef("INV-1024"));
    assertThat(row.method()).isEqualTo("CASH");
  }

  @ParameterizedTest
  @CsvSource({"12.5, 12.500", "١٢٫٥, 12.500", "0.001, 0.001"})
  void amountsMayHaveFewerDigitsAndArabicOnes(String typed, String meant) {
    PaymentRow row = Objects.requireNonNull(form.read(with("amount", typed)).row());
    assertThat(row.amount()).isEqualTo(Fixture.omr(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1,5", "1.2345", "abc", "1e3", "99999999999999999"})
  void otherAmountsComeBackWithWhatIsWrong(String typed) {
    PaymentForm.Reading reading = form.read(with("amount", typed));
    assertThat(reading.row()).isNull();
    assertThat(field(reading, "amount").error()).isNotNull();
    assertThat(field(reading, "amount").value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025-01-02", "01/01/2025", "2025-02-30"})
  void datesThatAreNoneOrTooLateComeBack(String typed) {
    PaymentForm.Reading reading = form.read(with("value_date", typed));
    assertThat(reading.row()).isNull();
    assertThat(field(reading, "value_date").error()).contains("1 Jan 2025");
  }

  @Test
  void anEmptyFormNamesAllThatIsMissing() {
    PaymentForm.Reading reading = form.read(Map.of());
    assertThat(reading.form().fields().stream().filter(field -> field.error() != null)).hasSize(3);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> values = new HashMap<>(GOOD);
    values.put(name, value);
    return values;
  }

  private static Field field(PaymentForm.Reading reading, String name) {
    return reading.form().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
