package org.tahsil.assist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tahsil.assist.Briefing;

/** A briefing has its words in both languages, with the same parameters. */
class AssistWordsTest {

  @Test
  void bothLanguagesSayTheSameOfTheSameFacts() throws IOException {
    Properties english = bundle("en");
    Properties arabic = bundle("ar");
    assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arabic.getProperty(key)).as(key).containsPattern("\\p{InArabic}");
      assertThat(new MessageFormat(arabic.getProperty(key)).getArgumentNames())
          .as(key)
          .isEqualTo(new MessageFormat(english.getProperty(key)).getArgumentNames());
    }
    for (Briefing.Topic topic : Briefing.Topic.values()) {
      assertThat(english).containsKey("TOPIC_" + topic);
    }
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Briefing.class.getResourceAsStream("sentences_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
