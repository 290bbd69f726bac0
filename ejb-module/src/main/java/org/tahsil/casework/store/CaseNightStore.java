package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.SetBySet;

/** Opens and closes cases of whole sets of customers. */
@ApplicationScoped
public class CaseNightStore {

  @Inject private Jdbi jdbi;

  /**
   * A case that was opened or closed.
   *
   * @param owner who got it; null: nobody
   */
  public record Turned(long caseId, long customerId, String reason, @Nullable String owner) {}

  /**
   * Opens cases by the rules for the customers whose first account lies in the unit; accounts whose
   * cases people have taken over do not count.
   */
  public List<Turned> open(Portfolio portfolio, NightUnit unit, Instant at) {
    return jdbi.withHandle(
        handle ->
            SetBySet.in(
                handle,
                () ->
                    listed(
                        bound(handle.createQuery(CaseNightSql.OPEN), portfolio, unit.businessDate())
                            .bind("from", unit.fromAccount())
                            .bind("to", unit.toAccount())
                            .bind("tenant", portfolio.tenant().value())
                            .bind("due", begins(portfolio, unit.businessDate()))
                            .bind("at", at))));
  }

  /** Closes the cases of the unit's customers whose arrears are all paid. */
  public List<Turned> closePaid(Portfolio portfolio, NightUnit unit, Instant at) {
    return jdbi.withHandle(
        handle ->
            listed(
                bound(
                        handle.createQuery(CaseNightSql.CLOSE.formatted(CaseNightSql.OF_UNIT)),
                        portfolio,
                        unit.businessDate())
                    .bind("from", unit.fromAccount())
                    .bind("to", unit.toAccount())
                    .bind("at", at)));
  }

  /** The same for the customers of some accounts. */
  public List<Turned> closePaid(Portfolio portfolio, Long[] accounts, LocalDate today, Instant at) {
    return jdbi.withHandle(
        handle ->
            listed(
                bound(
                        handle.createQuery(CaseNightSql.CLOSE.formatted(CaseNightSql.OF_ACCOUNTS)),
                        portfolio,
                        today)
                    .bind("accounts", accounts)
                    .bind("at", at)));
  }

  /** Opens a case anew for who paid all and whose money was taken back, of some accounts. */
  public List<Turned> openAgain(Portfolio portfolio, Long[] accounts, LocalDate today, Instant at) {
    return jdbi.withHandle(
        handle ->
            listed(
                handle
                    .createQuery(CaseAgainSql.OPEN)
                    .bind("portfolio", portfolio.id().value())
                    .bind("tenant", portfolio.tenant().value())
                    .bind("today", today)
                    .bind("accounts", accounts)
                    .bind("at", at)));
  }

  /** A new case is due from the beginning of its date, whenever its night runs. */
  private static Instant begins(Portfolio portfolio, LocalDate date) {
    return date.atStartOfDay(portfolio.zone()).toInstant();
  }

  private static Query bound(Query query, Portfolio portfolio, LocalDate today) {
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("today", today)
        .bind("counts", portfolio.convention().dueDateCounts());
  }

  private static List<Turned> listed(Query query) {
    return query
        .map(
            (row, context) ->
                new Turned(
                    row.getLong("case_id"),
                    row.getLong("customer_id"),
                    row.getString("reason"),
                    row.getString("owner")))
        .list();
  }
}
