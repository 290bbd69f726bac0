package org.tahsil.channel.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.domain.ContactCheck;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.channel.store.InteractionStore.Contact;
import org.tahsil.channel.store.InteractionStore.ContactKey;
import org.tahsil.channel.store.InteractionStore.Parties;
import org.tahsil.channel.store.InteractionStore.Written;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.outcome.RowOutcome.Rejected;

/** One list of contacts on its way into the books. */
final class InteractionIntake {
  private final InteractionStore store;
  private final Portfolio portfolio;
  private final Map<ContactKey, Contact> contacts = new LinkedHashMap<>();
  private final List<Told> news = new ArrayList<>();

  InteractionIntake(InteractionStore store, Portfolio portfolio) {
    this.store = store;
    this.portfolio = portfolio;
  }

  /** One outcome a row, in the order given. */
  List<RowOutcome> take(List<InteractionRow> given, Instant now) {
    List<InteractionRow> rows = given.stream().map(ContactCheck::normal).toList();
    List<Parties> parties = store.parties(portfolio, rows);
    List<@Nullable ContactKey> fresh = new ArrayList<>();
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Optional<Rejected> fault = fault(rows.get(row), parties.get(row), now);
      Contact contact = fault.isPresent() ? null : contact(rows.get(row), parties.get(row));
      boolean first = contact != null && contacts.putIfAbsent(contact.key(), contact) == null;
      fresh.add(contact != null && first ? contact.key() : null);
      outcomes.add(fault.<RowOutcome>map(f -> f).orElseGet(() -> repeated(contact)));
    }
    write(fresh, outcomes);
    return outcomes;
  }

  /** What the timeline must hear of the contacts that were written. */
  List<TimelineEntry> news(String by) {
    return news.stream().map(told -> entry(told, by)).toList();
  }

  /** A contact that was written. */
  private record Told(Contact contact, Written written) {}

  private void write(List<@Nullable ContactKey> fresh, List<RowOutcome> outcomes) {
    Map<ContactKey, Written> written = store.take(List.copyOf(contacts.values()));
    for (int row = 0; row < outcomes.size(); row++) {
      ContactKey key = fresh.get(row);
      Written result = key == null ? null : written.get(key);
      if (key != null && result != null) {
        outcomes.set(row, result.isNew() ? RowOutcome.ACCEPTED : RowOutcome.UPDATED);
        news.add(new Told(Objects.requireNonNull(contacts.get(key)), result));
      }
    }
  }

  private RowOutcome repeated(@Nullable Contact contact) {
    if (contact == null || contact.equals(contacts.get(contact.key()))) {
      return RowOutcome.UNCHANGED;
    }
    return RowOutcome.rejected("outcome", "CONFLICT", contact.outcome());
  }

  private static Optional<Rejected> fault(InteractionRow row, Parties parties, Instant now) {
    AccountRef account = row.account();
    if (parties.customerId() == null) {
      return unknown("customer_ref", "UNKNOWN_CUSTOMER", row.customer().value());
    }
    if (account != null && parties.accountId() == null) {
      return unknown("account_ref", "UNKNOWN_ACCOUNT", account.value());
    }
    if (account != null && !parties.customerId().equals(parties.ownerId())) {
      return unknown("account_ref", "ACCOUNT_OF_ANOTHER_CUSTOMER", account.value());
    }
    return ContactCheck.fault(row, now);
  }

  private static Optional<Rejected> unknown(String field, String reason, String value) {
    return Optional.of((Rejected) RowOutcome.rejected(field, reason, value));
  }

  private static @Nullable Contact contact(InteractionRow row, Parties parties) {
    Long customerId = parties.customerId();
    if (customerId == null) {
      return null;
    }
    Instant at = row.at().truncatedTo(ChronoUnit.MICROS);
    ContactKey key =
        new ContactKey(customerId, parties.accountId(), row.channel(), at, row.direction());
    return new Contact(key, row.outcome(), row.note());
  }

  private static TimelineEntry entry(Told told, String by) {
    Contact contact = told.contact();
    Written written = told.written();
    Map<String, String> facts = new HashMap<>();
    facts.put("channel", contact.key().channel());
    facts.put("direction", contact.key().direction());
    facts.put("outcome", contact.outcome());
    if (contact.note() != null) {
      facts.put("note", contact.note());
    }
    return new TimelineEntry(
        contact.key().customerId(),
        contact.key().accountId(),
        contact.key().at(),
        written.isNew() ? "INTERACTION" : "INTERACTION_CORRECTED",
        by,
        facts,
        "interaction:%d:%d".formatted(written.id(), facts.hashCode()));
  }
}
