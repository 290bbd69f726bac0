package org.tahsil.delinquency;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param search part of a name or reference, null for all
 * @param bucket only this bucket, null for all with something outstanding
 * @param offset rows before the page, 0 or more
 * @param limit 1..500
 */
public record AccountQuery(
    AsOf asOf,
    @Nullable String search,
    @Nullable Bucket bucket,
    @Nullable String product,
    Sort sort,
    boolean descending,
    int offset,
    int limit) {

  /** What a list can be ordered by. */
  public enum Sort {
    ACCOUNT,
    CUSTOMER,
    PRODUCT,
    DPD,
    OVERDUE,
    OUTSTANDING,
    LAST_CONTACT
  }
}
