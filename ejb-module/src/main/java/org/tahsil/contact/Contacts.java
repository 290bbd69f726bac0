package org.tahsil.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * Decisions on contacts: whoever contacts a customer asks here before, and once more at the end.
 */
public interface Contacts {

  /**
   * Decides on requests of a portfolio and keeps each decision, in the order given. A reference
   * that was decided on before gives that decision; with another request it is refused as a
   * conflict. Refused with UNKNOWN for a customer or account that the portfolio does not have.
   *
   * @param requests at most 1,000
   */
  List<ContactDecision> decide(
      Portfolio portfolio, List<ContactRequest> requests, DecisionStage stage, String by);

  /** What a decision would be; nothing is kept. */
  ContactAnswer whatIf(Portfolio portfolio, ContactRequest request);

  /** The same of several requests, in their order and in as few statements as of one. */
  List<ContactAnswer> whatIf(Portfolio portfolio, List<ContactRequest> requests);

  /** With all its facts; refused with UNKNOWN if the portfolio has no such decision. */
  ContactDecision get(Portfolio portfolio, UUID id);

  /** Without their facts. */
  List<ContactDecision> list(Portfolio portfolio, DecisionQuery query);

  /** Recomputes a decision and compares; refused with GONE if its facts were purged. */
  Replay replay(Portfolio portfolio, UUID id);

  /**
   * Purges the facts of decisions on contacts before an instant.
   *
   * @param why the rule or wish that asks for it
   * @return how many
   */
  int purge(Portfolio portfolio, Instant before, String why);
}
