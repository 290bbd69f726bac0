package org.tahsil.casework;

import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;

/**
 * Whom to work next: agreed calls whose time has come, then by the expected value of working the
 * customer now, as {@link Worth} says.
 */
public interface Worklist {

  /** How long a customer stays claimed unless something comes of it before. */
  int CLAIM_MINUTES = 15;

  /** A page in order. */
  Page list(Portfolio portfolio, WorkQuery query, String reader);

  /** One case with its worth, whoever has it; another portfolio's is unknown. */
  Optional<WorkItem> find(Portfolio portfolio, long caseId, String reader);

  /**
   * The first customer whom nobody works on, claimed for the reader in the same instant: two who
   * ask at once never get the same one. Empty if there is none.
   */
  Optional<WorkItem> next(Portfolio portfolio, WorkQuery query, String reader);

  /**
   * A page.
   *
   * @param ready how many may be worked now in all, of the query's cases
   * @param leftOut how many may not
   */
  record Page(List<WorkItem> items, long ready, long leftOut) {}
}
