package org.tahsil.assist.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.assist.domain.Contacts.Contact;
import org.tahsil.audit.TimelineEntry;

/**
 * What the customer answered to before: channels, talks and reminders that money followed,
 * promises.
 */
public final class Answered {
  /** How many days after a contact money counts as following it; a payment on its day counts. */
  public static final int DAYS = 7;

  private Answered() {}

  /**
   * The facts.
   *
   * @param story newest first, so much of it as was read
   * @param paidOn value dates of payments on the account that stand
   */
  public record Facts(
      List<TimelineEntry> story,
      List<LocalDate> paidOn,
      List<Arrangement> promises,
      ZoneId zone,
      LocalDate today) {}

  /** The statements; one that says so if nothing is known. */
  public static List<Statement> of(Facts facts) {
    Contacts contacts = Contacts.in(facts.story, facts.zone);
    Source read = new Source("BY_CONTACTS", Map.of("entries", facts.story.size()));
    List<Statement> said = new ArrayList<>(channels(contacts.tries(), read));
    contacts.talks().stream()
        .findFirst()
        .ifPresent(
            last ->
                said.add(
                    Statement.own(
                        "LAST_REACHED",
                        Map.of(
                            "on", last.on(), "channel", last.channel(), "outcome", last.outcome()),
                        read)));
    followed("PAID_AFTER_TALK", contacts.talks(), facts, read, said);
    followed("PAID_AFTER_REMINDER", contacts.reminders(), facts, read, said);
    promises(facts, said);
    return said.isEmpty() ? List.of(Statement.own("NO_ANSWER_KNOWN", Map.of(), read)) : said;
  }

  private static List<Statement> channels(List<Contact> tries, Source read) {
    Map<String, List<Contact>> byChannel =
        tries.stream()
            .collect(Collectors.groupingBy(Contact::channel, TreeMap::new, Collectors.toList()));
    return byChannel.entrySet().stream()
        .map(
            one ->
                Statement.own(
                    "REACHED_BY",
                    Map.of(
                        "channel",
                        one.getKey(),
                        "tries",
                        one.getValue().size(),
                        "reached",
                        one.getValue().stream().filter(Contact::reached).count()),
                    read))
        .toList();
  }

  private static void followed(
      String code, List<Contact> contacts, Facts facts, Source read, List<Statement> said) {
    if (contacts.isEmpty()) {
      return;
    }
    long followed =
        contacts.stream()
            .map(Contact::on)
            .filter(on -> facts.paidOn.stream().anyMatch(paid -> follows(paid, on)))
            .count();
    said.add(
        Statement.own(
            code, Map.of("times", contacts.size(), "paid", followed, "days", DAYS), read));
  }

  private static boolean follows(LocalDate paid, LocalDate contact) {
    return !paid.isBefore(contact) && !paid.isAfter(contact.plusDays(DAYS));
  }

  private static void promises(Facts facts, List<Statement> said) {
    long decided = facts.promises.stream().filter(one -> one.state().isDecided()).count();
    if (decided > 0) {
      said.add(
          Statement.own(
              "PROMISES_KEPT",
              Map.of(
                  "decided",
                  decided,
                  "kept",
                  facts.promises.stream()
                      .filter(one -> one.state() == ArrangementState.KEPT)
                      .count()),
              new Source("BY_PROMISES", Map.of("as_of", facts.today))));
    }
  }
}
