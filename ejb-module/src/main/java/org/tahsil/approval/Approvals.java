package org.tahsil.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/** Questions to a second person. A portfolio belongs to one tenant; another's are unknown. */
public interface Approvals {

  /**
   * Asks. The same again is the one that was asked; another question about the same subject is
   * refused with CONFLICT.
   */
  Approval ask(Portfolio portfolio, ApprovalWish wish);

  /**
   * Grants or refuses, and fires {@link ApprovalDecided} in the same transaction. The same word of
   * the same person again changes nothing; of two people the second is refused with CONFLICT. The
   * account is locked before the approval, as payments do.
   *
   * @param verdict GRANTED or REFUSED
   * @param note why; must be told when refusing
   */
  Approval decide(
      Portfolio portfolio, UUID id, ApprovalState verdict, @Nullable String note, User by);

  /**
   * Takes a pending one back; what is not pending any more stays as it is. The caller has locked
   * the account. Nobody is told: the owner of the subject knows.
   */
  void withdraw(Portfolio portfolio, UUID id, String reason, String by);

  Optional<Approval> find(Portfolio portfolio, UUID id);

  /** A page, the newest first. */
  List<Approval> list(Portfolio portfolio, ApprovalQuery query);
}
