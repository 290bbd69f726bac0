package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.SkillSet;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.DatedRows;

/** The skills that cases can need: dated settings, rows of which are only appended. */
@ApplicationScoped
public class SkillStore {
  private static final DatedRows ROWS = new DatedRows("skill_set", "setting_id");

  @Inject private Jdbi jdbi;

  /** Those of a day, the product's own included. */
  public SkillSet on(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from skill_sets(:portfolio, :on::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> skills(row))
                .one());
  }

  /** Those that were set and count, the newest first day first. */
  public List<SkillSet> dated(Portfolio portfolio) {
    return ROWS.of(jdbi, portfolio.id(), (row, context) -> skills(row));
  }

  /** Every skill that a portfolio of the tenant has, had or will have. */
  public Set<String> everOf(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select unnest(product_skills())
                    union select unnest(s.codes) from skill_set s join portfolio using (portfolio_id)
                    where tenant_id = :tenant
                    """)
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .set());
  }

  /** Appends a set from its first day on. */
  public void add(Portfolio portfolio, SkillSet skills, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into skill_set (portfolio_id, valid_from, codes, source, decided_by)
                    values (:portfolio, :from, :codes, :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", Objects.requireNonNull(skills.validFrom()))
                .bind("codes", skills.codes().toArray(String[]::new))
                .bind("source", skills.source())
                .bind("by", by)
                .execute());
  }

  private static SkillSet skills(ResultSet row) throws SQLException {
    return new SkillSet(
        List.of((String[]) row.getArray("codes").getArray()),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
