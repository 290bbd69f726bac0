package org.tahsil.assist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.assist.Briefing.Topic;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.TimelineSentences;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.text.Sentences;

/**
 * A briefing in the reader's language: each statement by the words of the feature that knows it.
 */
public final class AssistSentences {
  private static final String STORY = "audit";
  private static final Map<String, String> WORDS =
      Map.of(
          "channel", "channel", "outcome", "outcome", "reason", "hold", "concern", "concern_kind");

  private final Locale locale;

  private AssistSentences(Locale locale) {
    this.locale = locale;
  }

  /** Sentences for English or Arabic. */
  public static AssistSentences in(Locale locale) {
    return new AssistSentences(locale);
  }

  public String title(Topic topic) {
    return bundle("assist").say("TOPIC_" + topic, Map.of());
  }

  public String of(Source source) {
    return bundle("assist").say(source.code(), plain(source.facts()));
  }

  public String of(Statement statement) {
    return statement.feature().equals(STORY)
        ? story(statement)
        : bundle(statement.feature()).say(statement.code(), worded(statement.facts()));
  }

  private String story(Statement statement) {
    Map<String, String> facts = new HashMap<>();
    statement.facts().forEach((name, value) -> facts.put(name, value.toString()));
    String actor =
        Objects.requireNonNullElse(statement.source().facts().get("actor"), "").toString();
    return TimelineSentences.in(locale)
        .of(new TimelineEntry(0, null, Instant.EPOCH, statement.code(), actor, facts, ""));
  }

  /** Codes of channels, outcomes and holds become the words that the story of an account has. */
  private Map<String, Object> worded(Map<String, Object> facts) {
    Map<String, Object> worded = plain(facts);
    Sentences story = bundle(STORY);
    WORDS.forEach(
        (name, family) -> {
          String key = family + "." + worded.get(name);
          if (story.knows(key)) {
            worded.put(name, story.say(key, Map.of()));
          }
        });
    return worded;
  }

  private Sentences bundle(String feature) {
    return Sentences.of(
        "org.tahsil." + feature + ".sentences", locale, AssistSentences.class.getClassLoader());
  }

  private static Map<String, Object> plain(Map<String, Object> facts) {
    Map<String, Object> plain = new HashMap<>();
    facts.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof Money money) {
      return money.plain();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Temporal || value instanceof Enum<?> ? value.toString() : value;
  }
}
