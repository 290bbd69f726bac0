package org.tahsil.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWords;

/** Every report has its words in both languages. */
class ReportWordsTest {

  @Test
  void bothLanguagesHaveTheSameKeysAndArabicIsTranslated() throws IOException {
    Properties english = bundle("en");
    Properties arabic = bundle("ar");
    assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : arabic.stringPropertyNames()) {
      assertThat(arabic.getProperty(key)).as(key).containsPattern("\\p{InArabic}");
    }
  }

  @Test
  void everyReportHasATitleAndAQuestion() throws IOException {
    for (String language : new String[] {"en", "ar"}) {
      ReportWords words = ReportWords.in(java.util.Locale.forLanguageTag(language));
      for (Report report : Report.values()) {
        assertThat(words.title(report)).isNotBlank();
        assertThat(words.answers(report)).endsWith(language.equals("ar") ? "؟" : "?");
        assertThat(Report.of(report.id())).contains(report);
      }
    }
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            ReportWords.class.getResourceAsStream("sentences_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
