package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Money is valued near the day on which it is told, and keeps who told it. */
class ValueDateIT {
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private long account;

  @BeforeEach
  void openedIn2020() {
    account = books.account("A");
    books.item("A", "I1", "2024-11-01", "10.000");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-07, VALUE_DATE_TOO_FAR",
    "2035-01-01, VALUE_DATE_TOO_FAR",
    "2019-12-31, VALUE_BEFORE_OPENING",
    "2014-12-31, VALUE_DATE_TOO_OLD",
    "1950-01-01, VALUE_DATE_TOO_OLD"
  })
  void farDatesAreMistakes(String value, String reason) {
    assertThat(books.pay("A", "P1", value, "1.000"))
        .isEqualTo(rejected("value_date", reason, value));
    PaymentRow row = books.payment("A", "P1", value, "1.000", null);
    assertThatThrownBy(() -> books.ledger().post(books.portfolio(), row, "anna"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(reason);
              assertThat(refused.refusal().field()).isEqualTo("value_date");
              assertThat(refused.refusal().value()).isEqualTo(value);
              assertThat(refused.refusal().remedy()).startsWith("Use ");
            });
    assertThat(books.pay("A", "P1", "2025-01-06", "1.000")).isEqualTo(ACCEPTED);
  }

  @Test
  void whatBanksDateAheadAndWhatIsToldLateIsTaken() {
    assertThat(books.pay("A", "P1", "2025-01-06", "1.000")).isEqualTo(ACCEPTED);
    assertThat(books.pay("A", "P2", "2020-01-01", "1.000")).isEqualTo(ACCEPTED);
    books.portfolios().goTo(books.portfolio(), LocalDate.of(2031, 1, 1));
    assertThat(books.pay("A", "P2", "2020-01-01", "1.000")).as("told again").isEqualTo(UNCHANGED);
    assertThat(books.pay("A", "P3", "2020-12-31", "1.000"))
        .isEqualTo(rejected("value_date", "VALUE_DATE_TOO_OLD", "2020-12-31"));
  }

  @Test
  void whateverMayBeOwedMayBePaidAndNothingLarger() {
    books.item("A", "LARGEST", "2024-12-01", "1000000000000.000");
    assertThat(books.pay("A", "P1", "2025-01-01", "1000000000000.000")).isEqualTo(ACCEPTED);
    assertThat(books.pay("A", "P2", "2025-01-01", "1000000000000.001"))
        .isEqualTo(rejected("amount", "AMOUNT_TOO_LARGE", "1000000000000.001"));
  }

  @Test
  void whoToldItStandsWithItAndInItsStory() {
    books.pay("A", "FILE", "2025-01-01", "1.000");
    PaymentRow row = books.payment("A", "P1", "2025-01-01", "2.000", null);
    assertThat(books.ledger().post(books.portfolio(), row, "anna").by()).isEqualTo("anna");
    books
        .ledger()
        .reverse(books.portfolio(), new PaymentRef("P1"), Reversal.because("typed twice"), "mona");
    assertThat(books.ledger().postings(account))
        .extracting(posting -> posting.kind() + " " + posting.facts().ref() + " " + posting.by())
        .containsExactlyInAnyOrder("PAYMENT FILE null", "PAYMENT P1 anna", "REVERSAL P1 mona");
    assertThat(books.story().entries())
        .extracting(entry -> entry.kind() + " " + entry.actor())
        .containsExactly("PAYMENT_POSTED system", "PAYMENT_POSTED anna", "PAYMENT_REVERSED mona");
  }
}
