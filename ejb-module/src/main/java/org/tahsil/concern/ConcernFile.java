package org.tahsil.concern;

import java.util.List;
import java.util.UUID;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * A concern with all that belongs to it.
 *
 * @param steps oldest first
 */
public record ConcernFile(
    Concern concern,
    List<ConcernStep> steps,
    List<Held> holds,
    List<Evidence> evidence,
    List<Posted> postings) {

  public ConcernFile {
    steps = List.copyOf(steps);
    holds = List.copyOf(holds);
    evidence = List.copyOf(evidence);
    postings = List.copyOf(postings);
  }

  /** A hold that it placed. */
  public record Held(AccountRef account, UUID hold) {}

  /**
   * What its outcome posted.
   *
   * @param payment the reference of the posting; of a correction that of the payment taken back
   */
  public record Posted(Remedy.Kind kind, AccountRef account, PaymentRef payment, Money amount) {}
}
