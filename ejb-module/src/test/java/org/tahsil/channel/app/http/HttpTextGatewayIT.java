package org.tahsil.channel.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.app.Sky;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;

/** With a peer that knows texts again by our id, each goes out exactly once. */
class HttpTextGatewayIT {
  private static final String PHONE = "+96890000001";

  private final Sky sky = new Sky();
  private final long customer = sky.customer();

  @Test
  void aTextWhoseAnswerIsLostIsAskedForAgainAndTakenOnce() throws Exception {
    try (ForgetfulPeer peer = new ForgetfulPeer()) {
      peer.silent.set(2);
      queue("Pay, please.");
      for (int tries = 0; tries < 3; tries++) {
        send(peer);
      }

      assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
      assertThat(peer.asked()).isGreaterThanOrEqualTo(3);
      assertThat(peer.texts()).hasSize(1);
      assertThat(peer.texts().values())
          .first()
          .asString()
          .contains(PHONE, "Pay, please.", "TAHSIL");
    }
  }

  @Test
  void aTextWhoseServerDiedIsSentAgainAndTakenOnce() throws Exception {
    try (ForgetfulPeer peer = new ForgetfulPeer()) {
      queue("a");
      sky.repeatable = true;
      UUID lost = sky.departed("boot-dead");
      give(peer, lost);
      sky.dead.add("boot-dead");
      assertThat(sky.lost().find()).isEqualTo(1);
      assertThat(sky.states()).isEqualTo(Map.of("QUEUED", 1));

      send(peer);
      assertThat(sky.states()).isEqualTo(Map.of("SENT", 1));
      assertThat(peer.texts()).hasSize(1);
    }
  }

  @Test
  void aTextThatIsNeverAnsweredEndsInDoubtAndNotDead() throws Exception {
    try (ForgetfulPeer peer = new ForgetfulPeer()) {
      peer.silent.set(100);
      queue("a");
      for (int tries = 0; tries < 3; tries++) {
        send(peer);
      }
      assertThat(sky.states()).isEqualTo(Map.of("UNKNOWN", 1));
    }
  }

  @Test
  void understandsWhatThePeerAnswers() throws Exception {
    try (ForgetfulPeer peer = new ForgetfulPeer()) {
      assertThat(answered(peer, 429))
          .isEqualTo(new SendResult.Busy("GATEWAY_THROTTLED", Duration.ofSeconds(7)));
      assertThat(answered(peer, 401)).isEqualTo(refused("GATEWAY_SIGN_IN_REFUSED", false));
      assertThat(answered(peer, 422)).isEqualTo(refused("GATEWAY_REFUSED", true));
      assertThat(answered(peer, 500)).isEqualTo(new SendResult.Unsure("GATEWAY_FAILED"));
      assertThat(peer.texts()).isEmpty();
      peer.stop();
      assertThat(gateway(peer).submit(UUID.randomUUID(), PHONE, "a"))
          .isEqualTo(refused("GATEWAY_UNREACHABLE", false));
    }
  }

  private SendResult answered(ForgetfulPeer peer, int status) {
    peer.status = status;
    peer.refused.set(1);
    return gateway(peer).submit(UUID.randomUUID(), PHONE, "a");
  }

  private static SendResult refused(String code, boolean permanent) {
    return new SendResult.Refused(new Failure(code, permanent));
  }

  private void queue(String text) {
    sky.store.queue(
        java.util.List.of(
            new OutboundMail(
                Sky.LENDER, customer, null, PHONE, "en", "", text, false, "k", null, Medium.SMS)),
        RealTime.now(),
        RealTime.now());
  }

  /** Has the text sent if it is queued, and books what came of it. */
  private void send(ForgetfulPeer peer) {
    sky.repeatable = true;
    sky.jdbi.useHandle(h -> h.execute("update outbox set next_attempt_at = queued_at"));
    Optional<UUID> tryId = sky.next("boot-mine");
    tryId.ifPresent(flying -> sky.landing().land(flying, give(peer, flying)));
  }

  private SendResult give(ForgetfulPeer peer, UUID tryId) {
    Message message = sky.flightStore.lock(tryId).orElseThrow();
    return gateway(peer).submit(message.id(), PHONE, message.mail().text());
  }

  private static HttpTextGateway gateway(ForgetfulPeer peer) {
    return new HttpTextGateway(peer.address(), "token", "TAHSIL", Duration.ofSeconds(5));
  }
}
