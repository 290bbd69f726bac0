package org.tahsil.reporting;

import org.tahsil.shared.id.TenantId;

/** The looks of the tenants' reports. */
public interface ReportLooks {

  /** The tenant's look; the house's if it set none. */
  ReportLook of(TenantId tenant);

  /**
   * Sets the tenant's look. Refused if the colour is none, if the logo is no PNG or too large, or
   * if the colour is so pale that a stripe of it cannot be seen on paper.
   */
  ReportLook set(TenantId tenant, ReportLook look, String by);
}
