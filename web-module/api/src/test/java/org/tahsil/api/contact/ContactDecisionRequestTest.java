package org.tahsil.api.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.contact.ContactRequest;

/** What a caller calls a contact is what its reader sees, and is never changed. */
class ContactDecisionRequestTest {

  @Test
  void aReferenceOfOnesOwnIsTakenAsItIs() {
    assertThat(wish(true, "SMS 77").reference()).isEqualTo("SMS 77");
    assertThat(wish(null, "SMS-77").reference()).isEqualTo("SMS-77");
  }

  @Test
  void onlyWhatIsNotKeptNeedsNone() {
    assertThat(wish(null, null).reference()).isEqualTo("what-if");
    assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> wish(true, null));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {" SMS-77", "SMS-77 ", "\u00A0SMS-77", "SMS-\u200B77", "\u3164", " "})
  void whatLooksLikeAnotherIsRefused(String reference) {
    for (Boolean kept : new Boolean[] {true, false}) {
      assertThatExceptionOfType(RequestRefused.class)
          .isThrownBy(() -> wish(kept, reference))
          .satisfies(
              refused -> {
                assertThat(refused.refusal().code()).isEqualTo("REFERENCE_INVALID");
                assertThat(refused.refusal().field()).isEqualTo("reference");
              });
    }
  }

  private static ContactRequest wish(@Nullable Boolean kept, @Nullable String reference) {
    return new ContactDecisionRequest(
            kept, reference, null, "SMS", "COLLECTION", null, null, "C-1", null, null, null, null)
        .wish(Instant.EPOCH);
  }
}
