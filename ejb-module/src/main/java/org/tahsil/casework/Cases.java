package org.tahsil.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** Cases and what people do with them. */
public interface Cases {

  List<CollectionCase> list(Portfolio portfolio, CaseQuery query);

  /** One case; another portfolio's is unknown. */
  Optional<CollectionCase> find(Portfolio portfolio, long id);

  /** What was done with a case, oldest first. */
  List<CaseAct> acts(Portfolio portfolio, long id);

  /**
   * Opens a case by hand. Refused as unknown, by rule if nothing is overdue, with CONFLICT if the
   * customer has an open one; the refusal names it.
   */
  CollectionCase open(Portfolio portfolio, CustomerRef customer, Opening wish, User by);

  /**
   * Does something with a case. Refused as unknown; by rule if the wish lacks something; as
   * forbidden to the user's roles; with CONFLICT if the state does not allow it or somebody else
   * has the case; as STALE if it is not at the wish's version. The last two name who has it.
   */
  CollectionCase act(Portfolio portfolio, long id, CaseWish wish, User by);

  /**
   * A case to open.
   *
   * @param owner who gets it; null: nobody yet
   */
  record Opening(
      CasePriority priority,
      @Nullable String owner,
      @Nullable String team,
      @Nullable String note) {}
}
