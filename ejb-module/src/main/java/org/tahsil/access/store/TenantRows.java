package org.tahsil.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.id.TenantId;

/** Which tenants there are. */
@ApplicationScoped
public class TenantRows {

  @Inject private Jdbi jdbi;

  /** Whether there is such a tenant. */
  public boolean has(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from tenant where tenant_id = :id)")
                .bind("id", tenant.value())
                .mapTo(Boolean.class)
                .one());
  }
}
