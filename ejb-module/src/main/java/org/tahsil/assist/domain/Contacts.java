package org.tahsil.assist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.audit.TimelineEntry;

/**
 * The contacts and reminders that the story of an account tells of, newest first; of a contact that
 * was corrected, what it was corrected to.
 */
final class Contacts {
  /** What says that nobody was reached; a reply of the customer always says the contrary. */
  private static final Set<String> NOT_REACHED =
      Set.of("NO_ANSWER", "WRONG_NUMBER", "NOT_DELIVERED", "BOUNCED");

  /** What says that the customer in person was reached; other outcomes say neither. */
  private static final Set<String> REACHED =
      Set.of(
          "RIGHT_PARTY_CONTACT", "PROMISE_TO_PAY", "REFUSAL", "DISPUTE", "CALL_BACK", "RESPONDED");

  private final List<Contact> all;

  private Contacts(List<Contact> all) {
    this.all = all;
  }

  /** A contact by a channel, EMAIL for reminders. */
  record Contact(String channel, Instant at, String outcome, boolean reminder, ZoneId zone) {

    boolean reached() {
      return REACHED.contains(outcome);
    }

    /** Whether it says anything about being reached. */
    boolean tells() {
      return reached() || NOT_REACHED.contains(outcome);
    }

    LocalDate on() {
      return at.atZone(zone).toLocalDate();
    }
  }

  static Contacts in(List<TimelineEntry> story, ZoneId zone) {
    Map<String, Contact> found = new LinkedHashMap<>();
    for (TimelineEntry entry : story) {
      String channel = entry.facts().getOrDefault("channel", "EMAIL");
      String outcome = entry.facts().getOrDefault("outcome", "");
      boolean reminder = entry.kind().equals("REMINDER_SENT");
      if (reminder || entry.kind().startsWith("INTERACTION")) {
        found.putIfAbsent(
            channel + entry.at() + reminder,
            new Contact(channel, entry.at(), outcome, reminder, zone));
      }
    }
    return new Contacts(List.copyOf(found.values()));
  }

  List<Contact> reminders() {
    return all.stream().filter(Contact::reminder).toList();
  }

  /** Those that say whether somebody was reached. */
  List<Contact> tries() {
    return all.stream().filter(Contact::tells).toList();
  }

  List<Contact> talks() {
    return all.stream().filter(Contact::reached).toList();
  }
}
