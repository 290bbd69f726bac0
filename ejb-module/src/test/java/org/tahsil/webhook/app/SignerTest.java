package org.tahsil.webhook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signatures as other implementations of the specification make them, and secrets at rest. */
class SignerTest {
  private static final byte[] SECRET =
      Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1614265330L, 999_000_000);
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @Test
  void theKnownVectorIsSignedAsKnown() {
    assertThat(Signer.sign(List.of(SECRET), ID, AT, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aServerThatWritesOtherDigitsSignsTheSame() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-OM-u-nu-arab"));
    try {
      assertThat(String.format("%d", 1)).as("digits of this server").isNotEqualTo("1");
      theKnownVectorIsSignedAsKnown();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void twoSecretsSignSideBySideWhileOneReplacesTheOther() {
    byte[] other = "another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8);
    assertThat(Signer.sign(List.of(other, SECRET), ID, AT, BODY).split(" "))
        .containsExactly(
            Signer.sign(List.of(other), ID, AT, BODY), Signer.sign(List.of(SECRET), ID, AT, BODY))
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherIdInstantOrBodyHasAnotherSignature() {
    String known = Signer.sign(List.of(SECRET), ID, AT, BODY);
    assertThat(Signer.sign(List.of(SECRET), "msg_other", AT, BODY)).isNotEqualTo(known);
    assertThat(Signer.sign(List.of(SECRET), ID, AT.plusSeconds(1), BODY)).isNotEqualTo(known);
    assertThat(Signer.sign(List.of(SECRET), ID, AT, BODY + " ")).isNotEqualTo(known);
  }

  @Test
  void secretsAreLongRandomAndSealedIfThereIsAKey() {
    SecretBox plain = box(Optional.empty());
    SecretBox sealing = box(Optional.of(KEY));
    byte[] secret = sealing.make();
    assertThat(secret).hasSize(32).isNotEqualTo(sealing.make());
    assertThat(SecretBox.told(secret)).matches("whsec_[A-Za-z0-9+/]{43}=");
    byte[] kept = sealing.sealed(secret);
    assertThat(kept).isNotEqualTo(sealing.sealed(secret)).hasSize(1 + 12 + 32 + 16);
    assertThat(sealing.open(kept)).isEqualTo(secret);
    assertThat(sealing.open(plain.sealed(secret))).isEqualTo(secret);
    assertThatThrownBy(() -> plain.open(kept)).hasMessageContaining("TAHSIL_WEBHOOK_KEY");
    kept[20] ^= 1;
    assertThatThrownBy(() -> sealing.open(kept)).hasMessageContaining("TAHSIL_WEBHOOK_KEY");
  }

  private static SecretBox box(Optional<String> key) {
    return new SecretBox(TestWebhooks.settings(key));
  }
}
