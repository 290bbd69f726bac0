package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.escalation.Agency;
import org.tahsil.shared.id.TenantId;

/** Agencies. */
@ApplicationScoped
public class AgencyStore {

  @Inject private Jdbi jdbi;

  /** An agency by its surrogate key. */
  public record Known(long id, Agency agency) {}

  public List<Agency> list(TenantId tenant, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from agency where tenant_id = :tenant order by code limit :limit")
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .map((row, context) -> agency(row))
                .list());
  }

  public Optional<Known> find(TenantId tenant, String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from agency where tenant_id = :tenant and code = :code")
                .bind("tenant", tenant.value())
                .bind("code", code)
                .map((row, context) -> new Known(row.getLong("agency_id"), agency(row)))
                .findOne());
  }

  public void set(TenantId tenant, Agency wish, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into agency (tenant_id, code, name, share_percent, active, changed_by)
                    values (:tenant, :code, :name, :share, :active, :by)
                    on conflict on constraint agency_code do update set name = excluded.name,
                        share_percent = excluded.share_percent, active = excluded.active,
                        changed_by = excluded.changed_by, changed_at = now()
                    where (agency.name, agency.share_percent, agency.active) is distinct from
                        (excluded.name, excluded.share_percent, excluded.active)
                    """)
                .bind("tenant", tenant.value())
                .bind("code", wish.code())
                .bind("name", wish.name())
                .bind("share", wish.sharePercent())
                .bind("active", wish.active())
                .bind("by", by)
                .execute());
  }

  private static Agency agency(ResultSet row) throws SQLException {
    return new Agency(
        row.getString("code"),
        row.getString("name"),
        row.getBigDecimal("share_percent"),
        row.getBoolean("active"));
  }
}
