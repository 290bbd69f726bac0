package org.tahsil.concern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * A concern and how it stands.
 *
 * @param disputed of a dispute; null: it is none
 * @param keepDays days on which the hold lasts once it is upheld; null: until it is ended
 * @param needed evidence without which it cannot be upheld
 * @param toldOn business date
 * @param overdueOn the business date whose night found it undecided; null: none did
 * @param endedOn business date on which it was decided or taken back
 */
public record Concern(
    long id,
    Subject subject,
    ConcernKind kind,
    String reason,
    @Nullable String told,
    @Nullable Disputed disputed,
    @Nullable String sourceRef,
    @Nullable Integer keepDays,
    List<EvidenceKind> needed,
    String toldBy,
    LocalDate toldOn,
    Standing standing,
    @Nullable LocalDate overdueOn,
    @Nullable LocalDate endedOn,
    int version) {

  public Concern {
    needed = List.copyOf(needed);
  }

  /**
   * Whom and what it is about.
   *
   * @param account null: all accounts of the customer in the portfolio
   */
  public record Subject(CustomerRef customer, String customerName, @Nullable AccountRef account) {}

  /** What is denied. */
  public record Disputed(ItemRef item, Money amount) {}

  /**
   * What every step may change.
   *
   * @param owner who has it; null: nobody
   * @param decideBy the last business date on which it is decided in time
   */
  public record Standing(
      ConcernState state, @Nullable String owner, String team, LocalDate decideBy) {}

  /** Whether it is undecided and its day is over. */
  public boolean overdue(LocalDate today) {
    return !standing.state().isEnd() && today.isAfter(standing.decideBy());
  }
}
