package org.tahsil.template.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.store.DatedRows;
import org.tahsil.template.TemplateTerms;

/** The dated terms of messages. */
@ApplicationScoped
public class TemplateTermsStore {
  private static final DatedRows ROWS = new DatedRows("template_terms", "terms_id");

  @Inject private Jdbi jdbi;

  /** Those that were set and count, one for each first day, the newest first. */
  public List<TemplateTerms> dated(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> terms(row));
  }

  /** Appends terms that have a first day. */
  public void add(Portfolio portfolio, TemplateTerms terms, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into template_terms (portfolio_id, valid_from, payment_page,
                        sms_part_price, source, decided_by)
                    values (:portfolio, :from, :page, :price, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", Objects.requireNonNull(terms.validFrom()))
                .bind("page", terms.paymentPage())
                .bind("price", terms.smsPartPrice())
                .bind("source", terms.source())
                .bind("by", by)
                .execute());
  }

  private static TemplateTerms terms(ResultSet row) throws SQLException {
    BigDecimal price = row.getBigDecimal("sms_part_price");
    return new TemplateTerms(
        row.getString("payment_page"),
        price == null ? null : new BigDecimal(price.stripTrailingZeros().toPlainString()),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
