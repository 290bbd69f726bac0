package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.channel.UnknownMessages.Finding;
import org.tahsil.channel.UnknownMessages.Word;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Messages between the mark and the answer. */
class FlightsIT {
  private static final TenantId LENDER = Sky.LENDER;
  private static final Word SENT = new Word(Finding.SENT, "the gateway's log has it", "mona");
  private static final Word AGAIN = new Word(Finding.AGAIN, "it never arrived", "mona");

  private final Sky sky = new Sky();
  private long customer;
  private int keys;

  @BeforeEach
  void books() {
    customer = sky.customer();
  }

  @Test
  void whatADeadServerHadInHandIsInDoubtAndNotClaimedAgain() {
    UUID lost = sky.departed(mail(), "boot-dead");
    sky.departed(mail(), "boot-living");

    sky.dead.add("boot-dead");
    assertThat(sky.lost().find()).isEqualTo(1);

    assertThat(sky.states()).isEqualTo(Map.of("UNKNOWN", 1, "SENDING", 1));
    assertThat(sky.unknown().list(LENDER, 10))
        .extracting(UnknownMessage::tryId, UnknownMessage::cause)
        .containsExactly(Tuple.tuple(lost, "SENDER_DIED"));
    Instant later = RealTime.now().plusSeconds(3600);
    assertThat(sky.store.claim(Medium.EMAIL, later, later, 10, 100)).isEmpty();
  }

  @Test
  void ofItsOwnAServerDoubtsOnlyWhatItDoesNotHaveInHand() {
    UUID held = sky.departed(mail(), "boot-mine");
    sky.departed(mail(), "boot-mine");
    sky.flights.begin(held);
    assertThat(sky.lost().find()).as("it began just now").isZero();

    sky.past(Duration.ofMinutes(2));

    assertThat(sky.lost().find()).isEqualTo(1);
    assertThat(sky.unknown().list(LENDER, 10))
        .extracting(UnknownMessage::cause)
        .containsExactly("BEGINNING_UNSURE");
  }

  @Test
  void aTryEndsOnceAndALaterOneIsNotTouched() {
    UUID first = sky.departed(mail(), "boot-mine");
    sky.landing().land(first, refused(false));
    assertThat(sky.states()).isEqualTo(Map.of("QUEUED", 1));

    UUID second = sky.departed("boot-mine");
    sky.landing().land(first, new SendResult.Accepted());
    assertThat(sky.states()).isEqualTo(Map.of("SENDING", 1));
    sky.landing().land(second, new SendResult.Accepted());
    sky.landing().land(second, refused(true));
    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
  }

  @Test
  void aSenderThatLivesAfterAllKnowsBetter() {
    UUID lost = sky.departed(mail(), "boot-dead");
    sky.dead.add("boot-dead");
    sky.lost().find();

    sky.landing().land(lost, new SendResult.Unsure("MAIL_SERVER_TIMEOUT"));
    assertThat(sky.states()).isEqualTo(Map.of("UNKNOWN", 1));
    sky.landing().land(lost, new SendResult.Accepted());
    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
  }

  @Test
  void aPersonSettlesADoubtOnce() {
    UUID sent = inDoubt();
    UUID again = inDoubt();

    sky.unknown().settle(LENDER, sent, SENT);
    sky.unknown().settle(LENDER, again, AGAIN);
    sky.unknown().settle(LENDER, again, AGAIN);

    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1, "QUEUED", 1));
    assertThat(sky.told)
        .filteredOn(entry -> entry.actor().equals("mona"))
        .extracting(TimelineEntry::kind)
        .containsExactly("REMINDER_SETTLED_SENT", "REMINDER_SETTLED_AGAIN");
    assertThatThrownBy(() -> sky.unknown().settle(LENDER, sent, AGAIN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("SETTLED_OTHERWISE");
    UUID next = sky.departed("boot-mine");
    sky.landing().land(next, new SendResult.Unsure("MAIL_SERVER_TIMEOUT"));
    sky.unknown().settle(LENDER, again, AGAIN);
    assertThat(sky.states()).as("the next try").isEqualTo(Map.of("SENT", 1, "UNKNOWN", 1));
  }

  @Test
  void nobodySettlesWhatIsNotInDoubtOrNotTheirs() {
    UUID flying = sky.departed(mail(), "boot-mine");
    UUID doubt = inDoubt();

    assertThatThrownBy(() -> sky.unknown().settle(LENDER, flying, SENT))
        .hasMessageContaining("NOT_IN_DOUBT");
    assertThatThrownBy(() -> sky.unknown().settle(new TenantId("other"), doubt, SENT))
        .hasMessageContaining("UNKNOWN_TRY");
    assertThatThrownBy(() -> sky.unknown().settle(LENDER, UUID.randomUUID(), SENT))
        .hasMessageContaining("UNKNOWN_TRY");
  }

  private UUID inDoubt() {
    UUID tryId = sky.departed(mail(), "boot-mine");
    sky.landing().land(tryId, new SendResult.Unsure("MAIL_SERVER_TIMEOUT"));
    return tryId;
  }

  private OutboundMail mail() {
    keys++;
    return new OutboundMail(
        LENDER, customer, null, "a@b.om", "en", "Subject", "Text", false, "k" + keys);
  }

  private static SendResult refused(boolean permanent) {
    return new SendResult.Refused(new Failure("MAIL_SERVER_REFUSED", permanent));
  }
}
