package org.tahsil.casework;

import java.util.List;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * What comes of contacts: appended to the contact history and the timeline at once; the case's next
 * action follows by the rules. Corrections are rows that name the one they stand for.
 */
public interface Outcomes {

  /**
   * Tells an outcome. Refused as unknown; by rule if it lacks what its kind needs; with CONFLICT if
   * somebody else works on the customer, or what it corrects was corrected before. A promise is
   * made as by {@link org.tahsil.arrangement.Arrangements#make}, and refused like it; a dispute
   * places a hold. A correction withdraws the hold of a dispute and cancels a promise that is still
   * open. Only the newest contact with a customer moves the case. The same source reference again
   * is the same outcome if it says the same, else CONFLICT.
   */
  Outcome tell(Portfolio portfolio, NewOutcome outcome, User by);

  /** The outcomes of a customer in a portfolio, newest first, at most {@code limit}. */
  List<Outcome> of(Portfolio portfolio, CustomerRef customer, int limit);

  /**
   * Outcomes that a dialler reports, one result a row in the order given. RESERVED_REFERENCE under
   * references of agencies.
   */
  List<RowOutcome> take(Portfolio portfolio, List<DialledRow> rows);

  /** The same of what agencies report, under references that begin with AGENCY-. */
  List<RowOutcome> takeOwn(Portfolio portfolio, List<DialledRow> rows);

  /**
   * A row of a dialler's file.
   *
   * @param agent who spoke; he counts as having told it
   */
  record DialledRow(NewOutcome outcome, String agent) {}
}
