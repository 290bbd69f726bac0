package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.domain.CountingCalendar;
import org.tahsil.delinquency.domain.ReferenceFacts;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Pause;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;
import org.tahsil.delinquency.domain.ReferenceFacts.ReAged;

/**
 * Items, postings, holds and re-ageings as they are, without any derived column: what the reference
 * may know.
 */
@ApplicationScoped
public class FactsStore {

  private static final String CLAIMS =
      """
      select i.account_id, i.item_no, i.item_ref, i.issued_on, i.due_on, i.amount_minor
      from %s i where i.account_id = any(:accounts)
      """;

  private static final String PAYMENTS =
      """
      select p.account_id, p.posting_id, p.payment_ref, p.value_on, p.amount_minor, p.named_item_ref,
          r.posting_id is not null as reversed
      from posting p
        left join posting r on r.reverses = p.posting_id and r.known_on <= :known
      where p.account_id = any(:accounts) and p.reverses is null and p.known_on <= :known
      """;

  private static final String PAUSES =
      """
      select account_id, item_no, amount_minor, from_on, to_on, reason from hold
      where account_id = any(:accounts) and 'DPD_CLOCK' = any(stops) and known_on <= :known
        and (undone_on is null or undone_on > :known)
      order by from_on, hold_id
      """;

  private static final String RE_AGED =
      """
      select i.account_id, i.item_no, i.counted_from, r.from_on, r.to_on
      from re_ageing r join re_aged_item i on i.cause = r.cause
      where r.account_id = any(:accounts) and r.known_on <= :known
        and (r.undone_on is null or r.undone_on > :known)
      """;

  /** After every date that the product can know. */
  private static final LocalDate NOW = LocalDate.of(9999, 12, 31);

  @Inject private Jdbi jdbi;
  @Inject private AgeingTermsStore terms;

  /** From when on the portfolio counts, as known now or then. */
  public CountingCalendar calendar(Portfolio portfolio, AsOf asOf) {
    return terms.calendar(portfolio, Objects.requireNonNullElse(asOf.knownOn(), NOW));
  }

  /** The facts of each of these accounts, as known now or then, in four queries. */
  public Map<Long, ReferenceFacts> of(Collection<Long> accounts, AsOf asOf) {
    Map<Long, ReferenceFacts> facts = new TreeMap<>();
    accounts.forEach(account -> facts.put(account, ReferenceFacts.none()));
    Reading reading = new Reading(accounts, Objects.requireNonNullElse(asOf.knownOn(), NOW), facts);
    jdbi.useHandle(
        handle -> {
          String claims = CLAIMS.formatted(AsOfSql.items(asOf));
          reading.each(handle, claims, (row, account) -> account.claims().add(claim(row)));
          reading.each(handle, PAYMENTS, (row, account) -> account.payments().add(payment(row)));
          reading.each(handle, PAUSES, (row, account) -> account.pauses().add(pause(row)));
          reading.each(handle, RE_AGED, (row, account) -> account.reAged().add(reAged(row)));
        });
    return facts;
  }

  /** What one row adds to an account. */
  private interface Adding {
    void add(ResultSet row, ReferenceFacts account) throws SQLException;
  }

  /** Accounts, and the end of the knowledge that counts. */
  private record Reading(
      Collection<Long> accounts, LocalDate known, Map<Long, ReferenceFacts> facts) {

    void each(Handle handle, String sql, Adding adding) {
      handle
          .createQuery(sql)
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bind("accounts", accounts.toArray(Long[]::new))
          .bind("known", known)
          .bind("known_on", known)
          .map(
              (row, context) -> {
                long key = row.getLong("account_id");
                adding.add(row, facts.computeIfAbsent(key, account -> ReferenceFacts.none()));
                return key;
              })
          .list();
    }
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        row.getObject("item_no", Integer.class),
        row.getObject("amount_minor", Long.class),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getString("reason"));
  }

  private static ReAged reAged(ResultSet row) throws SQLException {
    return new ReAged(
        row.getInt("item_no"),
        row.getObject("counted_from", LocalDate.class),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getInt("item_no"),
        row.getString("item_ref"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getLong("amount_minor"));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        row.getLong("posting_id"),
        row.getString("payment_ref"),
        row.getObject("value_on", LocalDate.class),
        row.getLong("amount_minor"),
        row.getString("named_item_ref"),
        row.getBoolean("reversed"));
  }
}
