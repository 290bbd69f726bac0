package org.tahsil.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a second person is to be asked.
 *
 * @param subject id of what it is about, 1 to 64 characters; it is asked about once
 * @param customerId surrogate key; null: it is about no customer, nor an account
 * @param accountId surrogate key; null: it is about the customer
 * @param limit the authority that it goes beyond; null: the asker has none
 * @param expiresOn the last business date on which it can be decided
 */
public record ApprovalWish(
    ApprovalKind kind,
    String subject,
    @Nullable Long customerId,
    @Nullable Long accountId,
    Stake stake,
    String reason,
    @Nullable Authority limit,
    String askedBy,
    LocalDate expiresOn) {}
