package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.shared.store.DatedRows;

/** The dated terms of contacts. */
@ApplicationScoped
public class ContactTermsStore {
  private static final DatedRows ROWS = new DatedRows("contact_terms", "terms_id");

  @Inject private Jdbi jdbi;

  /** Those that were set and count, one for each first day, the newest first. */
  public List<ContactTerms> dated(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> terms(row));
  }

  /** Appends terms that have a first day and a jurisdiction. */
  public void add(Portfolio portfolio, ContactTerms terms, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_terms (portfolio_id, valid_from, jurisdiction, role,
                        chosen, house, source, decided_by)
                    values (:portfolio, :from, :jurisdiction, :role, :chosen, :house, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", Objects.requireNonNull(terms.validFrom()))
                .bind("jurisdiction", terms.jurisdiction())
                .bind("role", terms.role().name())
                .bindArray("chosen", String.class, terms.chosen().toArray())
                .bind("house", RecordJson.write(terms.house()))
                .bind("source", terms.source())
                .bind("by", by)
                .execute());
  }

  private static ContactTerms terms(ResultSet row) throws SQLException {
    return new ContactTerms(
        row.getString("jurisdiction"),
        CreditorRole.valueOf(row.getString("role")),
        Arrays.asList((String[]) row.getArray("chosen").getArray()),
        RecordJson.readMap(row.getString("house")),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
