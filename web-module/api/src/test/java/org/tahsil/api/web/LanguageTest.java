package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences come in English unless Arabic is preferred to it. */
class LanguageTest {
  @Test
  void the_first_spoken_language_counts() {
    assertThat(Language.of(List.of(Locale.FRENCH, Locale.forLanguageTag("ar-OM"), Locale.ENGLISH)))
        .isEqualTo(Language.ARABIC);
    assertThat(Language.of(List.of(Locale.UK, Language.ARABIC))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void english_is_spoken_to_everybody_else() {
    assertThat(Language.of(List.of(Locale.forLanguageTag("*")))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(List.of())).isEqualTo(Locale.ENGLISH);
  }
}
