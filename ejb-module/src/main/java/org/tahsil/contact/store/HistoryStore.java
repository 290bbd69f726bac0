package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
  /** A contact about a debt of another portfolio does not name that debt. */
  private static final String HISTORY =
      """
      select i.customer_id, i.at, i.channel, i.direction = 'INBOUND' as inbound, i.outcome,
             case when a.portfolio_id = :portfolio then a.account_ref end as account,
             coalesce(a.portfolio_id <> :portfolio, false) as elsewhere
        from interaction i left join account a on a.account_id = i.account_id
       where i.customer_id = any (:customers) and i.at >= cast(:since as timestamptz)
         and i.at < cast(:until as timestamptz)
       order by i.at, i.interaction_id
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

  /** Between two instants, the earliest first. */
  public Map<Long, List<PastContact>> history(
      Portfolio portfolio, Collection<Long> customers, Instant since, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HISTORY)
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", Long.class, customers.toArray())
                .bind("since", since.toString())
                .bind("until", until.toString())
                .map((row, context) -> Map.entry(row.getLong("customer_id"), past(row)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
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

  private static PastContact past(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new PastContact(
        Times.certain(row, "at"),
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
}
