package org.tahsil.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tahsil.shared.text.Amounts;
import org.tahsil.shared.text.Sentences;

/**
 * Entries in the reader's language. Facts named {@code amount} or ending in {@code _amount} are
 * grouped for people (the Indian way for INR) when the entry names its {@code currency}; facts
 * whose values are codes ({@code from_bucket}, {@code channel} …) are translated when a word is
 * known. A fact that the entry does not have reads as a dash.
 */
public final class TimelineSentences {
  private static final String BUNDLE = "org.tahsil.audit.sentences";
  private static final String OTHER = "OTHER";
  private static final String UNTOLD = "\u2013";
  private static final List<String> FACTS =
      List.of(
          "agency",
          "alert",
          "amount",
          "approval",
          "arrangement",
          "attempt_no",
          "attempts",
          "campaign",
          "case_reason",
          "channel",
          "concern",
          "concern_kind",
          "concern_reason",
          "currency",
          "days_past_due",
          "direction",
          "from_band",
          "from_bucket",
          "from_date",
          "hold",
          "house_rule",
          "item",
          "item_ref",
          "medium",
          "offer",
          "outcome",
          "override",
          "owner",
          "paid_amount",
          "payment_ref",
          "priority",
          "reason",
          "return_code",
          "scheduled_date",
          "skill",
          "status",
          "step",
          "stops",
          "team",
          "template",
          "tier",
          "to_band",
          "to_bucket",
          "to_date",
          "value_date");

  private final Sentences sentences;

  private TimelineSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Sentences for English or Arabic. */
  public static TimelineSentences in(Locale locale) {
    return new TimelineSentences(
        Sentences.of(BUNDLE, locale, TimelineSentences.class.getClassLoader()));
  }

  /** What happened, in one sentence; a kind without a sentence of its own is named as it is. */
  public String of(TimelineEntry entry) {
    Map<String, Object> facts = new HashMap<>(readable(entry.facts()));
    facts.put("kind", entry.kind());
    facts.put("actor", entry.actor());
    facts.put("has_note", entry.facts().getOrDefault("note", "").isBlank() ? "no" : "yes");
    facts.put("has_amount", entry.facts().containsKey("amount") ? "yes" : "no");
    facts.put("has_channel", entry.facts().containsKey("channel") ? "yes" : "no");
    facts.put("has_owner", entry.facts().containsKey("owner") ? "yes" : "no");
    facts.put("has_skill", entry.facts().containsKey("skill") ? "yes" : "no");
    facts.put("has_template", entry.facts().containsKey("template") ? "yes" : "no");
    FACTS.forEach(name -> facts.putIfAbsent(name, UNTOLD));
    return sentences.knows(entry.kind())
        ? sentences.say(entry.kind(), facts)
        : sentences.say(OTHER, facts);
  }

  private Map<String, Object> readable(Map<String, String> facts) {
    Map<String, Object> readable = new HashMap<>();
    facts.forEach((name, value) -> readable.put(name, readable(name, value, facts)));
    return readable;
  }

  private String readable(String name, String value, Map<String, String> facts) {
    String currency = facts.get("currency");
    if (currency != null && (name.equals("amount") || name.endsWith("_amount"))) {
      return grouped(value, currency);
    }
    if (value.equals(TimelineEntry.ERASED)) {
      return sentences.say("ERASED_WORDS", Map.of());
    }
    String word = name + "." + value;
    return sentences.knows(word) ? sentences.say(word, Map.of()) : value;
  }

  private static String grouped(String amount, String currency) {
    try {
      return Amounts.grouped(new BigDecimal(amount), currency);
    } catch (NumberFormatException notPlain) {
      return amount;
    }
  }
}
