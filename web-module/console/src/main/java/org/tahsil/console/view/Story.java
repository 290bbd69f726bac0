package org.tahsil.console.view;

import org.tahsil.account.Portfolio;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.TimelineSentences;
import org.tahsil.console.text.Wording;

/**
 * An entry of the timeline.
 *
 * @param tone the CSS class of its dot
 */
public record Story(String at, String actor, String text, String icon, String tone) {

  static Story of(
      Wording wording, TimelineSentences sentences, Portfolio portfolio, TimelineEntry entry) {
    return new Story(
        wording.figures().moment(entry.at(), portfolio.zone()),
        "system".equals(entry.actor()) ? wording.say("actor_system") : entry.actor(),
        wording.readable(sentences.of(entry)),
        icon(entry.kind()),
        tone(entry.kind()));
  }

  private static String icon(String kind) {
    return kind.matches("(PAYMENT|CREDIT_NOTE|WRITE_OFF|WAIVER)_.*")
        ? "cash"
        : kind.startsWith("REMINDER") || kind.startsWith("MAIL")
            ? "mailbox"
            : kind.startsWith("BUCKET") || kind.startsWith("ALERT")
                ? "trend"
                : kind.startsWith("COLLECTION") ? "lightning" : "chat";
  }

  private static String tone(String kind) {
    return switch (kind) {
      case "PAYMENT_POSTED", "CREDIT_NOTE_POSTED", "COLLECTION_COLLECTED", "SETTLEMENT_PAID" ->
          "good";
      case "PAYMENT_REVERSED",
          "PAYMENT_RETURNED",
          "CREDIT_NOTE_REVERSED",
          "WRITE_OFF_REVERSED",
          "WAIVER_REVERSED",
          "COLLECTION_FAILED",
          "REMINDER_FAILED" ->
          "bad";
      default -> "plain";
    };
  }
}
