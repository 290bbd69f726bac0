package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes a link but who has the key. */
class OptOutTokenTest {
  private static final UUID ID = UUID.fromString("6f1f64e0-3c7f-4d8e-9d1a-0a6d6f3a2b11");
  private final OptOutToken token = new OptOutToken("k".repeat(32));

  @Test
  void aTokenNamesItsMessageAndNothingElse() {
    String made = token.of(ID);
    assertThat(made).hasSize(64).matches("[A-Za-z0-9_-]+");
    assertThat(token.read(made)).contains(ID);
    assertThat(new OptOutToken("K".repeat(32)).read(made)).isEmpty();
  }

  @Test
  void whoeverChangesAnyCharacterHasNone() {
    String made = token.of(ID);
    for (int i = 0; i < made.length(); i++) {
      char other = made.charAt(i) == 'A' ? 'B' : 'A';
      String forged = made.substring(0, i) + other + made.substring(i + 1);
      assertThat(token.read(forged)).as("character %d", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../login", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%00"})
  void whatHasNotTheFormIsNone(String given) {
    assertThat(token.read(given)).isEmpty();
    assertThat(token.read(token.of(ID) + given + "A")).isEmpty();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new OptOutToken("short")).hasMessageContaining("TAHSIL_OPT_OUT_KEY");
  }
}
