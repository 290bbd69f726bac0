package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.text.Sentences;

class SentencesTest {
  private static final String BUNDLE = "org.tahsil.intake.sentences";

  @Test
  void everySentenceIsThereInBothLanguages() {
    Set<String> english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet();
    Set<String> arabic = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("ar")).keySet();
    assertThat(arabic).isEqualTo(english);
  }

  @Test
  void sentencesNameTheFieldAtFault() {
    for (String language : new String[] {"en", "ar"}) {
      Sentences sentences =
          Sentences.of(
              BUNDLE, Locale.forLanguageTag(language), SentencesTest.class.getClassLoader());
      assertThat(sentences.say("MISSING_COLUMN", Map.of("field", "due_date", "value", "")))
          .contains("due_date");
    }
  }
}
