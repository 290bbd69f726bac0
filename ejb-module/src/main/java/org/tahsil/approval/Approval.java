package org.tahsil.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * A question to a second person and its answer.
 *
 * @param key its place in lists, for cursors
 * @param subject id of what it is about
 * @param concerned null: no customer
 * @param limit what the asker may grant alone; null: nothing
 * @param decision null: none was made
 */
public record Approval(
    long key,
    UUID id,
    ApprovalKind kind,
    ApprovalState state,
    String subject,
    @Nullable Concerned concerned,
    Stake stake,
    String reason,
    @Nullable Limit limit,
    Asking asking,
    @Nullable Decision decision) {

  /**
   * Whom it concerns.
   *
   * @param accountId surrogate key, as {@code customerId} is
   * @param account null: it is about the customer
   */
  public record Concerned(
      long customerId,
      CustomerRef customer,
      String customerName,
      @Nullable Long accountId,
      @Nullable AccountRef account) {}

  /** An authority as it stood then. */
  public record Limit(Rank rank, @Nullable BigDecimal percent, @Nullable Money amount) {}

  /**
   * Who asked.
   *
   * @param on business date
   * @param expiresOn the last business date on which it can be decided
   */
  public record Asking(String by, LocalDate on, Instant at, LocalDate expiresOn) {}

  /**
   * Who decided or withdrew it, and why.
   *
   * @param authority on which it was granted, as it stood then; null: it was not granted, or before
   *     that was kept
   */
  public record Decision(
      String by, LocalDate on, Instant at, @Nullable String note, @Nullable Limit authority) {}
}
