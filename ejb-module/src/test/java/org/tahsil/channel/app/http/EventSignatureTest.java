package org.tahsil.channel.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.CallEvents.Signed;

/** Only what bears our signature, over all of it and of now, is heard. */
class EventSignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final EventSignature OURS = new EventSignature("a-secret-of-the-test");
  private static final String BODY = "{\"call\":\"1\"}";

  @Test
  void itsOwnIsKnownAgainAlsoAmongOthers() {
    assertThat(OURS.isOf(signed("e1", NOW, BODY, ""), NOW)).isTrue();
    assertThat(OURS.isOf(signed("e1", NOW, BODY, "v1,AAAA "), NOW)).isTrue();
  }

  @Test
  void anotherBodyIdMomentOrSecretIsNot() {
    Signed good = signed("e1", NOW, BODY, "");
    assertThat(OURS.isOf(with(good, "e2", good.timestamp(), BODY), NOW)).isFalse();
    assertThat(OURS.isOf(with(good, "e1", good.timestamp(), "{}"), NOW)).isFalse();
    assertThat(OURS.isOf(with(good, "e1", "1", BODY), NOW)).isFalse();
    assertThat(OURS.isOf(with(good, "e1", "now", BODY), NOW)).isFalse();
    assertThat(new EventSignature("another-secret-of-it").isOf(good, NOW)).isFalse();
  }

  @Test
  void whatIsOlderThanFiveMinutesIsNotHeard() {
    Signed good = signed("e1", NOW, BODY, "");
    assertThat(OURS.isOf(good, NOW.plusSeconds(300))).isTrue();
    assertThat(OURS.isOf(good, NOW.plusSeconds(301))).isFalse();
    assertThat(OURS.isOf(good, NOW.minusSeconds(301))).isFalse();
  }

  @Test
  void signsAsTheSpecificationsExample() {
    EventSignature secret = new EventSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(secret.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void signsTheSameOnAnArabicHost() {
    Locale before = Locale.getDefault();
    String here = OURS.of("e1", 1614265330, BODY);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-OM-u-nu-arab"));
      assertThat(OURS.of("e1", 1614265330, BODY)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSecretThatIsShortOrUnreadableIsRefusedAndNotTold() {
    for (String bad :
        List.of("", "fifteen-bytes-x", "whsec_MfKQ9r8GKYqrTw==", "whsec_%%%", "whsec_")) {
      assertThatThrownBy(() -> new EventSignature(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause()
          .hasMessageNotContaining("fifteen")
          .hasMessageNotContaining("MfKQ")
          .hasMessageNotContaining("%%");
    }
  }

  private static Signed signed(String id, Instant at, String body, String before) {
    long seconds = at.getEpochSecond();
    return new Signed(id, String.valueOf(seconds), before + OURS.of(id, seconds, body), body);
  }

  private static Signed with(Signed given, String id, String timestamp, String body) {
    return new Signed(id, timestamp, given.signatures(), body);
  }
}
