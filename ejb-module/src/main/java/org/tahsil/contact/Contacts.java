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
   * Decides on requests of the product itself and keeps each decision, in the order given, under
   * {@link OwnReferences#PREFIX}, the reference given and a digest of the request. The same request
   * at the same stage gives its decision again, and any other is decided anew: no reference is ever
   * taken. At the stage SEND each counts against the portfolio's cap on a day for those after it.
   * Refused with UNKNOWN for a customer or account that the portfolio does not have.
   *
   * @param requests at most 1,000
   */
  List<ContactDecision> decide(
      Portfolio portfolio, List<ContactRequest> requests, DecisionStage stage, String by);

  /**
   * Decides on a caller's request and keeps the decision. A reference that was decided on before at
   * the same stage gives that decision, whatever the portfolio's time by then. Refused with
   * CONTACT_REFERENCE_TAKEN where that was another contact, RESERVED_REFERENCE under a reference of
   * the product's own, CONTACT_NOT_NOW for a new decision on an instant further than five minutes
   * from the portfolio's now, and UNKNOWN as the product's own requests are.
   */
  ContactDecision keep(Portfolio portfolio, DecisionWish wish, String by);

  /** What a decision would be; nothing is kept. */
  ContactAnswer whatIf(Portfolio portfolio, ContactRequest request);

  /**
   * The same of several, in their order, in as few statements as of one and without their facts.
   */
  List<ContactAnswer> whatIf(Portfolio portfolio, List<ContactRequest> requests);

  /**
   * What answers to requests stand on, one text for each in order: as long as it stays the same, so
   * does the answer, but for the portfolio's own cap on a day, which counts only when it is
   * decided. It is made of all rows that the policy and whether something is overdue are read from,
   * and of the minute of the request. Ask for it before the answer: then what changes meanwhile
   * shows. Whoever decides some seconds before a contact compares it at the moment of the contact.
   *
   * @param requests of accounts, at most 1,000
   */
  List<String> grounds(Portfolio portfolio, List<ContactRequest> requests);

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
