package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.domain.CallResult;
import org.tahsil.contact.domain.PastContact;
import org.tahsil.shared.store.Times;

/** Contacts that were made, by customer. */
@ApplicationScoped
public class HistoryStore {
  /**
   * Contacts that were made, and messages whose sending began and of which nobody can say that the
   * customer has not got them; a call of which an event told is among the former. One about a debt
   * of another portfolio does not name that debt.
   */
  private static final String HISTORY =
      """
      select c.customer_id, c.at, c.flying, c.channel, c.inbound, c.outcome,
             case when a.portfolio_id = :portfolio then a.account_ref end as account,
             coalesce(a.portfolio_id <> :portfolio, false) as elsewhere
        from (select customer_id, account_id, at, false as flying, channel,
                     direction = 'INBOUND' as inbound, outcome
                from interaction
               where customer_id = any (:customers) and at >= cast(:since as timestamptz)
                 and at < cast(:until as timestamptz)
              union all
              select customer_id, account_id, coalesce(sending_at, ended_at, queued_at), true, type,
                     false, 'SENT'
                from outbox
               where customer_id = any (:customers)
                 and state in ('SENDING', 'SENT', 'UNKNOWN') and (state <> 'SENT' or untold)
                 and not exists (select from call_contact n
                                  where n.message_id = outbox.message_id)) c
        left join account a on a.account_id = c.account_id
      """;

  private static final String FIRST =
      """
      select account_id, min(at) as first_at from interaction
       where account_id = any (:accounts) group by account_id
      """;

  private static final Set<String> CHANNELS =
      Arrays.stream(ContactChannel.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Set<String> SPOKEN =
      Set.of(
          "RIGHT_PARTY_CONTACT",
          "PROMISE_TO_PAY",
          "REFUSAL",
          "DISPUTE",
          "CALL_BACK",
          "RESPONDED",
          "ANSWERED",
          "CONNECTED",
          "CONVERSATION");
  private static final Set<String> NEVER_THERE =
      Set.of(
          "NOT_DELIVERED",
          "BOUNCED",
          "NOT_CONNECTED",
          "BUSY",
          "FAILED",
          "OUT_OF_SERVICE",
          "UNDELIVERABLE");
  private static final Set<String> WRONG = Set.of("WRONG_NUMBER", "WRONG_PERSON");

  @Inject private Jdbi jdbi;

  /**
   * Between two instants, the earliest first. A message in flight or in doubt counts as made when
   * its sending began, which was before the question even where the portfolio's clock stands still.
   */
  public Map<Long, List<PastContact>> history(
      Portfolio portfolio, Collection<Long> customers, Instant since, Instant until) {
    Map<Long, List<PastContact>> history = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(HISTORY)
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", Long.class, customers.toArray())
                .bind("since", since.toString())
                .bind("until", until.toString())
                .map((row, context) -> ofCustomer(row, at(portfolio, row, until)))
                .filter(past -> !past.contact.at().isBefore(since))
                .filter(past -> past.contact.at().isBefore(until))
                .forEach(past -> past.addTo(history)));
    history.values().forEach(contacts -> contacts.sort(Comparator.comparing(PastContact::at)));
    return history;
  }

  /** When customers were first contacted about accounts. */
  public Map<Long, Instant> first(Collection<Long> accounts) {
    Map<Long, Instant> first = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(FIRST)
                .bindArray("accounts", Long.class, accounts.toArray())
                .map(
                    (row, context) ->
                        Map.entry(row.getLong("account_id"), Times.certain(row, "first_at")))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue())));
    return first;
  }

  private static Instant at(Portfolio portfolio, ResultSet row, Instant until) throws SQLException {
    Instant at = Times.certain(row, "at");
    if (!row.getBoolean("flying")) {
      return at;
    }
    Instant began = portfolio.now(at);
    return began.equals(until) ? until.minus(1, ChronoUnit.MICROS) : began;
  }

  private static OfCustomer ofCustomer(ResultSet row, Instant at) throws SQLException {
    return new OfCustomer(row.getLong("customer_id"), past(row, at));
  }

  private static PastContact past(ResultSet row, Instant at) throws SQLException {
    String channel = row.getString("channel");
    return new PastContact(
        at,
        CHANNELS.contains(channel) ? ContactChannel.valueOf(channel) : ContactChannel.PORTAL,
        row.getBoolean("inbound"),
        row.getString("account"),
        null,
        result(row.getString("outcome")),
        false,
        Addressee.CUSTOMER,
        false,
        row.getBoolean("elsewhere") ? true : null);
  }

  /** A code that says neither is a contact that was tried and not answered. */
  private static CallResult result(String outcome) {
    if (SPOKEN.contains(outcome)) {
      return CallResult.CONVERSATION;
    }
    if (NEVER_THERE.contains(outcome)) {
      return CallResult.NOT_CONNECTED;
    }
    return WRONG.contains(outcome) ? CallResult.WRONG_NUMBER : CallResult.UNANSWERED;
  }

  private record OfCustomer(long customer, PastContact contact) {

    void addTo(Map<Long, List<PastContact>> history) {
      history.computeIfAbsent(customer, id -> new ArrayList<>()).add(contact);
    }
  }
}
