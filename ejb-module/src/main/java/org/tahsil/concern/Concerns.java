package org.tahsil.concern;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** Concerns, what people do with them, and what came of them. */
public interface Concerns {

  /** Those that must be decided first before the others. */
  List<Concern> list(Portfolio portfolio, ConcernQuery query);

  /**
   * What is undecided about these customers in the portfolio, what must be decided first before the
   * others; at most 1,000.
   */
  List<Concern> undecided(Portfolio portfolio, Collection<CustomerRef> customers);

  /** How many wait. */
  Summary summary(Portfolio portfolio, String user);

  /** One with all that belongs to it; another portfolio's is unknown. */
  Optional<ConcernFile> find(Portfolio portfolio, long id);

  /**
   * Takes a concern in and holds what it is about, in one transaction. The same source reference
   * again is the same concern if it says the same. Refused as unknown; by rule if it lacks what its
   * kind needs; with CONFLICT if the same is undecided, or the source reference says something
   * else.
   */
  Told tell(Portfolio portfolio, NewConcern concern, User by);

  /**
   * Does something with a concern. Refused as unknown; by rule if the wish lacks something; as
   * forbidden to the user; with CONFLICT if the state does not allow it or somebody else has it; as
   * STALE if it is not at the wish's version.
   */
  ConcernFile act(Portfolio portfolio, long id, ConcernWish wish, User by);

  /**
   * Decides a concern: its holds end or go on, and what is due is posted, in one transaction. The
   * same refusals; also by rule if evidence is missing or the postings do not fit, and whatever the
   * ledger refuses. A write-off beyond the user's authority waits for a second person: the decision
   * is carried out in the transaction that grants it, and until then {@code waiting}.
   */
  ConcernFile decide(Portfolio portfolio, long id, Decision decision, User by);

  /** Which holds of an account a concern placed. */
  List<Cause> causes(Account account);

  /** The concern that placed a hold; empty if none did. */
  Optional<Cause> cause(Portfolio portfolio, UUID hold);

  /** A concern that was told, and whether it was not known before. */
  record Told(ConcernFile file, boolean isNew) {}

  /** The concern that placed a hold, and whether it is undecided and keeps it. */
  record Cause(UUID hold, long concern, ConcernKind kind, String reason, boolean undecided) {}

  /** How many are undecided, of them overdue, nobody's, and the user's own. */
  record Summary(long undecided, long overdue, long nobodys, long own) {}
}
