package org.tahsil.escalation;

import java.util.List;
import java.util.Optional;
import org.tahsil.shared.id.TenantId;

/** The agencies of a tenant. */
public interface Agencies {

  /** At most 500, by code. */
  List<Agency> list(TenantId tenant);

  Optional<Agency> find(TenantId tenant, String code);

  /**
   * Sets an agency, a new one too; the same again changes nothing. What it has stays with it when
   * it is set inactive. Refused if a field is out of range, or at the 501st.
   */
  Agency set(TenantId tenant, Agency wish, String by);
}
