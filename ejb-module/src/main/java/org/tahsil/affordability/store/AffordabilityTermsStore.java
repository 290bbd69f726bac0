package org.tahsil.affordability.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.DatedRows;

/** Terms of proposals; rows are inserted and never changed. */
@ApplicationScoped
public class AffordabilityTermsStore {
  private static final DatedRows ROWS = new DatedRows("affordability_terms", "terms_id");

  @Inject private Jdbi jdbi;

  /** Those that count, the newest first day first. */
  public List<AffordabilityTerms> of(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> terms(row, portfolio));
  }

  /** Adds terms, which must have a first day. */
  public void add(Portfolio portfolio, AffordabilityTerms terms, LocalDate today) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into affordability_terms (portfolio_id, valid_from, share_percent,
                        least_minor, reserve_minor, days_after_pay, statement_days, bank_days,
                        source, decided_by, known_on)
                    values (:portfolio, :from, :share, :least, :reserve, :after, :statement, :bank,
                        :source, :by, :today)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", terms.validFrom())
                .bind("share", terms.sharePercent())
                .bind("least", terms.leastInstalment().minor())
                .bind("reserve", terms.reserve().minor())
                .bind("after", terms.daysAfterPay())
                .bind("statement", terms.statementDays())
                .bind("bank", terms.bankDays())
                .bind("source", terms.source())
                .bind("by", terms.decidedBy())
                .bind("today", today)
                .execute());
  }

  private static AffordabilityTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    return new AffordabilityTerms(
        row.getObject("valid_from", LocalDate.class),
        row.getBigDecimal("share_percent"),
        Money.ofMinor(row.getLong("least_minor"), portfolio.currency()),
        Money.ofMinor(row.getLong("reserve_minor"), portfolio.currency()),
        row.getInt("days_after_pay"),
        row.getInt("statement_days"),
        row.getInt("bank_days"),
        row.getString("source"),
        row.getString("decided_by"));
  }
}
