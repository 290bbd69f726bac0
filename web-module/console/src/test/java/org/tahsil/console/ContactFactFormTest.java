package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.view.ContactFactForm;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.shared.outcome.RefusedException;

/** What is filled in as a fact of a customer. */
class ContactFactFormTest {
  private static final Instant NOW = Instant.parse("2025-01-01T10:00:00Z");
  private static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");
  private static final Map<String, String> TYPED =
      Map.of("kind", "BEREAVEMENT", "channel", "", "address", "  ", "until", "2025-02-28");

  @Test
  void whatIsLeftEmptyIsOfAllAndTheLastDayCountsWhole() {
    assertThat(ContactFactForm.read(TYPED, MUSCAT, NOW))
        .isEqualTo(
            new CustomerFact(
                FactKind.BEREAVEMENT,
                null,
                null,
                null,
                true,
                NOW,
                Instant.parse("2025-02-28T20:00:00Z"),
                null));
  }

  @ParameterizedTest
  @CsvSource({"kind, NIX", "kind, ''", "channel, FAX", "until, 2025-02-30"})
  void whatCannotBeIsRefusedByItsField(String field, String value) {
    Map<String, String> typed = new HashMap<>(TYPED);
    typed.put(field, value);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> ContactFactForm.read(typed, MUSCAT, NOW));
    assertThat(refused.refusal().code()).isEqualTo("MALFORMED_FACT");
    assertThat(refused.refusal().field()).isEqualTo(field);
  }

  @Test
  void aWithdrawalIsOfTheSameSubjectAndNeverBeforeItsFact() {
    CustomerFact told =
        new CustomerFact(
            FactKind.OPT_OUT, ContactChannel.SMS, "1", "A", true, NOW, NOW.plusSeconds(9), null);
    CustomerFact withdrawn = ContactFactForm.withdrawn(told, NOW.minusSeconds(60));
    assertThat(withdrawn)
        .isEqualTo(
            new CustomerFact(
                FactKind.OPT_OUT, ContactChannel.SMS, "1", "A", false, NOW, null, null));
    assertThat(ContactFactForm.withdrawn(told, NOW.plusSeconds(5)).since())
        .isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void aFactNeedsItsSource() {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> ContactFactForm.source(TYPED));
    assertThat(refused.refusal().field()).isEqualTo("source");
    assertThat(ContactFactForm.source(Map.of("source", " Call "))).isEqualTo("Call");
  }
}
