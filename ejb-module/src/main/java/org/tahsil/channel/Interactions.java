package org.tahsil.channel;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;

/** Contacts with customers, whoever made them. */
public interface Interactions {

  /**
   * Takes contacts; one outcome a row in the order given. A contact is known by customer, account,
   * channel, instant and direction; the same with another outcome or note is an update.
   */
  List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> rows);
}
