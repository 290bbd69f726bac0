package org.tahsil.contact;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** What is known of customers that bears on contacts; append-only, effective at once. */
public interface CustomerFacts {

  /**
   * Keeps a fact; the same again changes nothing. Refused for a customer or account that the
   * portfolio's tenant does not have, a future instant, or a detail that the kind cannot have;
   * FORBIDDEN to lift a restriction for who may not.
   */
  ToldFact tell(Portfolio portfolio, CustomerRef customer, CustomerFact fact, Telling telling);

  /** All that was told of a customer, the newest first, at most 500. */
  List<ToldFact> of(Portfolio portfolio, CustomerRef customer);

  /**
   * Who tells, and where it is written.
   *
   * @param mayLift whether that user may say that a restriction no longer stands
   */
  record Telling(String source, String by, boolean mayLift) {}
}
