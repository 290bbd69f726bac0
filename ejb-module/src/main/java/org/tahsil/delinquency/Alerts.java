package org.tahsil.delinquency;

import java.util.List;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/** What a person should look at, and what people do with it. */
public interface Alerts {

  /** Alerts of completed nights and of what happened between them, as of the business date. */
  List<Alert> list(Portfolio portfolio, AlertQuery query);

  /** One alert; another portfolio's is unknown. */
  Optional<Alert> find(Portfolio portfolio, long alert);

  /** What was done with an alert, oldest first. */
  List<AlertAct> acts(Portfolio portfolio, long alert);

  /**
   * Assigns, acknowledges, snoozes or opens again. Refused as unknown, by rule if the assignee
   * cannot work on alerts or the date does not fit, with CONFLICT if the state does not allow it.
   */
  Alert act(Portfolio portfolio, long alert, AlertAct.Wish wish, User by);
}
