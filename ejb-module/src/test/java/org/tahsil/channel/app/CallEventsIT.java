package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallOutcome;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** What telephone systems tell is kept once, settles doubts and counts as one contact. */
class CallEventsIT {
  private final Sky sky = new Sky();
  private final long customer = sky.customer();

  @Test
  void anEventIsKeptOnceAndToldUpward() {
    UUID call = flown(new SendResult.Accepted());
    assertThat(sky.callEvents().keep(call, over("e1", CallOutcome.NO_ANSWER))).isTrue();
    assertThat(sky.callEvents().keep(call, over("e1", CallOutcome.NO_ANSWER))).isFalse();

    assertThat(sky.calls).hasSize(1);
    assertThat(sky.calls.get(0).story().outcome()).isEqualTo(CallOutcome.NO_ANSWER);
    assertThat(sky.calls.get(0).dedupeKey()).isEqualTo("k");
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void aCallIsOneContactWhicheverComesFirst() {
    sky.repeatable = true;
    UUID tryId = sky.departed(mail(), "boot-mine");
    UUID call = sky.flightStore.lock(tryId).orElseThrow().id();
    sky.callEvents().keep(call, over("e1", CallOutcome.BUSY));
    sky.landing().land(tryId, new SendResult.Accepted());

    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void whoeverTellsOfACallHasHadIt() {
    UUID call = flown(new SendResult.Unsure("GATEWAY_TIMEOUT"));
    assertThat(sky.states()).isEqualTo(Map.of("UNKNOWN", 1));
    sky.callEvents().keep(call, over("e1", CallOutcome.RIGHT_PARTY));

    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void whatWasToldBeforeADoubtOrARefusalDecides() {
    for (SendResult last :
        List.of(
            new SendResult.Unsure("GATEWAY_TIMEOUT"),
            new SendResult.Refused(new Failure("GATEWAY_REFUSED", true)))) {
      Sky own = new Sky();
      UUID tryId = own.departed(mail(own.customer()), "boot-mine");
      UUID call = own.flightStore.lock(tryId).orElseThrow().id();
      own.callEvents().keep(call, over("e1", CallOutcome.RIGHT_PARTY));
      own.landing().land(tryId, last);

      assertThat(own.states()).isEqualTo(Map.of("SENT", 1));
      assertThat(own.told).extracting("kind").containsExactly("REMINDER_SENT");
    }
  }

  @Test
  void anEventSettlesADoubtThatWaitsToBeAskedAgain() {
    sky.repeatable = true;
    UUID call = flown(new SendResult.Unsure("GATEWAY_TIMEOUT"));
    assertThat(sky.states()).isEqualTo(Map.of("QUEUED", 1));
    sky.callEvents().keep(call, over("e1", CallOutcome.RIGHT_PARTY));

    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
    assertThat(sky.next("boot-mine")).as("nothing is left to ask or to withhold").isEmpty();
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void aDoubtedCallToNoCustomerIsSettledToo() {
    UUID tryId = sky.departed(mail(null), "boot-mine");
    UUID call = sky.flightStore.lock(tryId).orElseThrow().id();
    sky.landing().land(tryId, new SendResult.Unsure("GATEWAY_TIMEOUT"));
    assertThat(sky.callEvents().keep(call, over("e1", CallOutcome.BUSY))).isTrue();

    assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
    assertThat(sky.calls).hasSize(1);
  }

  @Test
  void inWhateverOrderEventsComeTheirEndIsTheSame() {
    UUID call = flown(new SendResult.Accepted());
    List<CallEvent> events = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      events.add(
          new CallEvent(
              "g" + number,
              CallEvent.Kind.GATHERED,
              at(number),
              "menu",
              String.valueOf(number),
              null,
              null,
              null));
    }
    events.add(over("o", CallOutcome.RIGHT_PARTY));
    Collections.shuffle(events, new Random(7));
    events.forEach(event -> sky.callEvents().keep(call, event));

    var last = sky.calls.get(sky.calls.size() - 1).story();
    assertThat(last.pressed()).extracting("digits").containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(last.outcome()).isEqualTo(CallOutcome.RIGHT_PARTY);
  }

  @Test
  void aCallThatIsNoneOfOursIsUnknown() {
    assertThatThrownBy(() -> sky.callEvents().keep(UUID.randomUUID(), over("e1", CallOutcome.BUSY)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("UNKNOWN_CALL"));
  }

  @Test
  void ofOneCallFiveHundredEventsAreKept() {
    UUID call = flown(new SendResult.Accepted());
    sky.callEvents().keep(call, over("e1", CallOutcome.BUSY));
    sky.jdbi.useHandle(
        h ->
            h.execute(
                "insert into call_event (message_id, event_id, kind, at, received_at)"
                    + " select ?, 'r' || n, 'RINGING', now(), now() from generate_series(2, 500) n",
                call));
    assertThatThrownBy(() -> sky.callEvents().keep(call, over("e2", CallOutcome.BUSY)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("CALL_EVENTS_FULL");
              assertThat(refused.refusal().value()).isEqualTo(call.toString());
            });
    assertThat(sky.callEvents().keep(call, over("e1", CallOutcome.BUSY))).as("again").isFalse();
    assertThat(sky.callStore.of(call)).hasSize(500);
  }

  private UUID flown(SendResult result) {
    UUID tryId = sky.departed(mail(), "boot-mine");
    UUID call = sky.flightStore.lock(tryId).orElseThrow().id();
    sky.landing().land(tryId, result);
    return call;
  }

  private OutboundMail mail() {
    return mail(customer);
  }

  private static OutboundMail mail(@Nullable Long customer) {
    return new OutboundMail(
        Sky.LENDER, customer, null, "+96890000060", "en", "", "{}", false, "k", null, Medium.IVR);
  }

  private int contacts() {
    return sky.jdbi.withHandle(
        h ->
            h.createQuery("select count(*) from interaction where channel = 'IVR'")
                .mapTo(Integer.class)
                .one());
  }

  private static CallEvent over(String id, CallOutcome outcome) {
    return new CallEvent(id, CallEvent.Kind.COMPLETED, at(50), null, null, null, outcome, 3);
  }

  private static Instant at(int second) {
    return RealTime.now().truncatedTo(java.time.temporal.ChronoUnit.HOURS).plusSeconds(second);
  }
}
