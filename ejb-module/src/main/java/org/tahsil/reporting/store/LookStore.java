package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.reporting.ReportLook;
import org.tahsil.shared.id.TenantId;

/** The looks that tenants set. */
@ApplicationScoped
public class LookStore {

  @Inject private Jdbi jdbi;

  public Optional<ReportLook> find(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select accent, logo from report_look where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(
                    (row, context) -> {
                      byte[] logo = row.getBytes("logo");
                      return new ReportLook(
                          row.getString("accent"),
                          logo == null ? null : Base64.getEncoder().encodeToString(logo));
                    })
                .findOne());
  }

  public void put(TenantId tenant, ReportLook look, String by) {
    String logo = look.logo();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into report_look (tenant_id, accent, logo, set_by)
                    values (:tenant, :accent, :logo, :by)
                    on conflict (tenant_id) do update set accent = excluded.accent,
                        logo = excluded.logo, set_by = excluded.set_by, set_at = now()
                    """)
                .bind("tenant", tenant.value())
                .bind("accent", look.accent())
                .bind("logo", logo == null ? null : Base64.getDecoder().decode(logo))
                .bind("by", by)
                .execute());
  }
}
