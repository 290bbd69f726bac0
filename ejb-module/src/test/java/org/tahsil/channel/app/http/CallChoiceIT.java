package org.tahsil.channel.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.app.Sky;
import org.tahsil.channel.demo.PhoneNetwork;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Outgoing;
import org.tahsil.channel.store.CallHandStore;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;

/** With telephone systems that know calls again, each is made exactly once. */
class CallChoiceIT {
  private static final String JOB =
      """
      {"to": "+96890000060", "script": {"first": "bye", "steps": [{"name": "bye", "type": "END"}]}}
      """;

  private final Sky sky = new Sky();
  private final long customer = sky.customer();
  private final CallHandStore hands = new CallHandStore(sky.jdbi);

  @Test
  void aCallWhoseAnswerIsLostIsAskedForAgainAndMadeOnce() throws Exception {
    try (PhoneNetwork network = network()) {
      network.faults.silent.set(2);
      queue();
      CallChoice choice = choice(network);
      for (int tries = 0; tries < 3; tries++) {
        send(choice);
      }
      assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
      assertThat(network.asked()).isGreaterThanOrEqualTo(3);
      assertThat(network.jobs()).hasSize(1);
    }
  }

  @Test
  void theSecondIsAskedWhereTheFirstSurelyHasNothing() throws Exception {
    try (PhoneNetwork second = network()) {
      PhoneNetwork first = network();
      first.close();
      queue();
      send(choice(first, second));
      assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
      assertThat(second.jobs()).hasSize(1);
      assertThat(hands.of(message())).contains("call-2");
    }
  }

  @Test
  void theSecondIsNeverAskedForWhatTheFirstMayHaveEvenAfterARestart() throws Exception {
    try (PhoneNetwork second = network()) {
      PhoneNetwork first = network();
      first.faults.silent.set(10);
      queue();
      send(choice(first, second));
      first.close();
      send(choice(first, second));
      send(choice(first, second));

      assertThat(sky.states()).as("in doubt, not dead").isEqualTo(Map.of("UNKNOWN", 1));
      assertThat(second.asked()).isZero();
    }
  }

  @Test
  void whatIsRefusedOrPutOffIsInNobodysHands() throws Exception {
    try (PhoneNetwork network = network()) {
      queue();
      UUID id = message();
      network.faults.refused.set(1);
      assertThat(choice(network).submit(id, JOB))
          .isEqualTo(new SendResult.Busy("GATEWAY_THROTTLED", Duration.ofSeconds(1)));
      assertThat(hands.of(id)).isEmpty();
      assertThat(choice(network).submit(id, "{}"))
          .isEqualTo(new SendResult.Refused(new Failure("GATEWAY_REFUSED", true)));
      assertThat(hands.of(id)).isEmpty();
      assertThat(choice().submit(id, JOB))
          .isEqualTo(new SendResult.Refused(new Failure("GATEWAY_MISSING", false)));
    }
  }

  @Test
  void whereTheBooksAreAwayNobodyIsAskedAndNothingIsInDoubt() throws Exception {
    try (PhoneNetwork network = network()) {
      UUID id = UUID.randomUUID();
      assertThat(choice(unreadable(), network).submit(id, JOB))
          .isEqualTo(new SendResult.Busy("BOOKS_AWAY", Duration.ofSeconds(30)));
      assertThat(choice(hands, network).submit(id, JOB))
          .as("written down of no message")
          .isEqualTo(new SendResult.Refused(new Failure("BOOKS_AWAY", false)));
      assertThat(network.asked()).isZero();
    }
  }

  @Test
  void aScriptThatCannotBeReadIsRefusedForGood() {
    for (String text : List.of("", "[]", "{", "hello")) {
      Outgoing message =
          new Outgoing(UUID.randomUUID(), UUID.randomUUID(), mail(text), null, Instant.EPOCH);
      assertThat(new CallSender().send(message))
          .isEqualTo(new SendResult.Refused(new Failure("MALFORMED_SCRIPT", true)));
    }
  }

  private CallHandStore unreadable() {
    return new CallHandStore(sky.jdbi) {
      @Override
      public Optional<String> of(UUID message) {
        throw new IllegalStateException("away");
      }
    };
  }

  private OutboundMail mail(String text) {
    return new OutboundMail(
        Sky.LENDER, customer, null, "+96890000060", "en", "", text, false, "k", null, Medium.IVR);
  }

  private void queue() {
    sky.store.queue(List.of(mail("{}")), RealTime.now(), RealTime.now());
  }

  private UUID message() {
    return sky.jdbi.withHandle(
        h -> h.createQuery("select message_id from outbox").mapTo(UUID.class).one());
  }

  /** Has the call made if it is queued, and books what came of it. */
  private void send(CallChoice choice) {
    sky.repeatable = true;
    sky.jdbi.useHandle(h -> h.execute("update outbox set next_attempt_at = queued_at"));
    Optional<UUID> tryId = sky.next("boot-mine");
    tryId.ifPresent(
        flying -> {
          Message message = sky.flightStore.lock(flying).orElseThrow();
          sky.landing().land(flying, choice.submit(message.id(), JOB));
        });
  }

  private CallChoice choice(PhoneNetwork... networks) {
    return choice(hands, networks);
  }

  private static CallChoice choice(CallHandStore hands, PhoneNetwork... networks) {
    return new CallChoice(
        Arrays.stream(networks)
            .map(
                network ->
                    new KnowingPeer(
                        network == networks[0] ? "call-1" : "call-2",
                        network.address(),
                        "token",
                        Duration.ofSeconds(5)))
            .toList(),
        hands);
  }

  private static PhoneNetwork network() throws Exception {
    return new PhoneNetwork(0, "token", "a-secret-of-the-test");
  }
}
