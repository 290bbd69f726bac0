package org.tahsil.account;

import org.tahsil.shared.id.TenantId;

/**
 * A customer of a tenant.
 *
 * @param id surrogate key, never shown to a caller
 */
public record Customer(long id, TenantId tenant, CustomerRow facts) {}
