package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/** What words of customers make of the opt-outs that stand. */
class OptOutWordTest {
  private static final Instant AT = Instant.parse("2026-06-10T08:00:00Z");
  private final List<CustomerFact> known = new ArrayList<>();

  @Test
  void aSecondStopMakesNoSecondOptOutHoweverTheNumberIsWritten() {
    known.add(word("90000001").stop(AT).orElseThrow());
    assertThat(word("+968 9000 0001").stop(AT.plusSeconds(60))).isEmpty();
    assertThat(word("+968 9000 0002").stop(AT)).isPresent();
  }

  @Test
  void wordsOfTheSameInstantCountInTheOrderInWhichTheyCame() {
    for (int i = 0; i < 3; i++) {
      CustomerFact out = word("90000001").stop(AT).orElseThrow();
      known.add(out);
      assertThat(word("90000001").stop(AT)).isEmpty();
      CustomerFact back = word("90000001").start(AT).orElseThrow();
      assertThat(back.stands()).isFalse();
      assertThat(back.since()).isEqualTo(out.since()).isAfterOrEqualTo(AT);
      known.add(back);
      assertThat(word("90000001").start(AT)).isEmpty();
    }
    CustomerFact last = word("90000001").stop(AT).orElseThrow();
    assertThat(last.since()).isEqualTo(AT.plusNanos(3_000));
    assertThat(known).doesNotContain(last);
  }

  @Test
  void aWordIsOfItsOwnMediumAndAddressOnly() {
    known.add(fact(ContactChannel.EMAIL, "90000001", null));
    known.add(fact(ContactChannel.SMS, null, null));
    known.add(fact(ContactChannel.SMS, "90000001", AT.plusSeconds(9)));
    assertThat(word("90000001").stop(AT)).isPresent();
    assertThat(word("90000001").start(AT)).isEmpty();
  }

  @Test
  void startNeverBeginsBeforeTheOptOutThatItEnds() {
    known.add(word("90000001").stop(AT).orElseThrow());
    Optional<CustomerFact> early = word("90000001").start(AT.minusSeconds(60));
    assertThat(early.orElseThrow().since()).isEqualTo(AT);
  }

  private OptOutWord word(String address) {
    return new OptOutWord(known, ContactChannel.SMS, address, List.of("OM"));
  }

  private static CustomerFact fact(
      ContactChannel channel,
      @org.jspecify.annotations.Nullable String address,
      @org.jspecify.annotations.Nullable Instant until) {
    return new CustomerFact(
        FactKind.OPT_OUT, channel, address, null, true, AT.minusSeconds(60), until, null);
  }
}
