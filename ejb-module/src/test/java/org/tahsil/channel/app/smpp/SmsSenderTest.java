package org.tahsil.channel.app.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Outgoing;
import org.tahsil.shared.id.TenantId;

class SmsSenderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "96890000001", "0096890000001", "+0 9000", "+999 12345678", "a@b.om", "+968"})
  void refusesWhatIsNoInternationalNumberForGood(String number) {
    Outgoing message =
        new Outgoing(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new OutboundMail(
                new TenantId("t"), 1L, null, number, "en", "", "a", true, "k", null, Medium.SMS),
            null,
            Instant.EPOCH);

    assertThat(new SmsSender().send(message))
        .isEqualTo(new SendResult.Refused(new Failure("MALFORMED_NUMBER", true)));
  }
}
