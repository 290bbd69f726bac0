package org.tahsil.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Stake;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * A concern with all that belongs to it.
 *
 * @param steps oldest first
 * @param waiting the decision that waits for a second person; null: none does
 * @param alone on which authority it was decided by one person; null: nothing was given up so
 */
public record ConcernFile(
    Concern concern,
    List<ConcernStep> steps,
    List<Held> holds,
    List<Evidence> evidence,
    List<Posted> postings,
    @Nullable Waiting waiting,
    @Nullable Alone alone) {

  public ConcernFile {
    steps = List.copyOf(steps);
    holds = List.copyOf(holds);
    evidence = List.copyOf(evidence);
    postings = List.copyOf(postings);
  }

  /**
   * A decision that waits for a second person's word.
   *
   * @param expiresOn the last business date on which the word can be given
   */
  public record Waiting(Decision decision, UUID approval, String by, LocalDate expiresOn) {}

  /**
   * That one person gave something up within an own authority, as it stood then.
   *
   * @param stake what was held against the limits, with what the accounts were given before
   * @param on business date
   */
  public record Alone(Stake stake, Authority authority, String by, LocalDate on) {}

  /** A hold that it placed. */
  public record Held(AccountRef account, UUID hold) {}

  /**
   * What its outcome posted.
   *
   * @param payment the reference of the posting; of a correction that of the payment taken back
   */
  public record Posted(Remedy.Kind kind, AccountRef account, PaymentRef payment, Money amount) {}
}
