package org.tahsil.reporting.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.AgeingSheet.Contact;
import org.tahsil.shared.id.AccountRef;

/** The newest contacts of many accounts, in one statement. */
@Dependent
public class LatestContacts {
  private static final String NEWEST =
      """
      select a.account_ref, latest.at, latest.channel, latest.outcome
        from account a
       cross join lateral (
             select i.at, i.channel, i.outcome, i.interaction_id
               from interaction i
              where i.account_id = a.account_id and i.at < cast(:until as timestamptz)
              order by i.at desc, i.interaction_id desc
              limit :each) latest
       where a.portfolio_id = :portfolio and a.account_ref = any (:refs)
       order by a.account_ref, latest.at desc, latest.interaction_id desc
      """;

  private final Jdbi jdbi;

  @Inject
  public LatestContacts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Up to {@code each} contacts of each account up to the end of a date, newest first. */
  public Map<AccountRef, List<Contact>> of(
      Portfolio portfolio, List<AccountRef> accounts, LocalDate asOf, int each) {
    Instant until = asOf.plusDays(1).atStartOfDay(portfolio.zone()).toInstant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEWEST)
                .bind("portfolio", portfolio.id().value())
                .bind("until", until.toString())
                .bind("each", each)
                .bindArray("refs", String.class, accounts.stream().map(AccountRef::value).toArray())
                .map(
                    (row, context) ->
                        Map.entry(
                            new AccountRef(row.getString("account_ref")),
                            new Contact(
                                row.getTimestamp("at")
                                    .toInstant()
                                    .atZone(portfolio.zone())
                                    .toLocalDate(),
                                row.getString("channel"),
                                row.getString("outcome"))))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }
}
