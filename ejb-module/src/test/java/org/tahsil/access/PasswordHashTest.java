package org.tahsil.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  @Test
  void isMatchedByItsPasswordOnly() {
    String hash = PasswordHash.of("pässword");

    assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain("ssword");
    assertThat(PasswordHash.matches("pässword", hash)).isTrue();
    assertThat(PasswordHash.matches("password", hash)).isFalse();
  }

  @Test
  void isSaltedAnewEachTime() {
    assertThat(PasswordHash.of("same")).isNotEqualTo(PasswordHash.of("same"));
  }

  @Test
  void readsAHashThatJakartaSecurityWrote() {
    // PBKDF2-HMAC-SHA256 of "password" with salt "salt", 4096 rounds: a published test vector
    String hash = "PBKDF2WithHmacSHA256:4096:c2FsdA==:xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=";

    assertThat(PasswordHash.matches("password", hash)).isTrue();
    assertThat(PasswordHash.matches("Password", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "MD5:1:AA==:AA==", "PBKDF2WithHmacSHA256:0:AA==:AA=="})
  void nothingMatchesATextThatIsNoHash(String stored) {
    assertThat(PasswordHash.matches("plain", stored)).isFalse();
  }
}
