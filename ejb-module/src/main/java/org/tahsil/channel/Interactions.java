package org.tahsil.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Contacts with customers: taken in by the hundred, and read back as contact history. */
public interface Interactions {

  /**
   * Takes contacts, one outcome a row in the order given, each with a timeline entry. A contact is
   * known by customer, account, channel, instant and direction: the same again is unchanged, with
   * another outcome or note it is corrected.
   *
   * @param by who had them, as the timeline says; "system": no user told it
   */
  List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> rows, String by);

  /**
   * The contact history of these accounts up to the end of a date (local date of the portfolio);
   * accounts without a contact are left out. Sent reminders count as contacts.
   */
  Map<AccountRef, Contacts> contacts(
      Portfolio portfolio, Collection<AccountRef> accounts, LocalDate asOf);

  /** How often an account was contacted, and how it went last. */
  record Contacts(long count, Instant lastAt, String lastChannel, String lastOutcome) {}
}
