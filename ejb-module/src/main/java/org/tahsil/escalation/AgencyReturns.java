package org.tahsil.escalation;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * What comes back from agencies. A row about an account that the agency did not have on its date is
 * rejected as NOT_PLACED: it has it from the day of the file that told of it to the day of the file
 * that called it back, or to the day on which it gave it back.
 */
public interface AgencyReturns {

  /** Posts money, once for each reference of an agency; one outcome a row in the order given. */
  List<RowOutcome> takePayments(Portfolio portfolio, List<AgencyPayment> rows);

  /** Tells outcomes of contacts, once for each reference of an agency. */
  List<RowOutcome> takeNotes(Portfolio portfolio, List<AgencyNote> rows);

  /**
   * Money that an agency collected.
   *
   * @param ref the agency's own, at most 36 characters
   */
  record AgencyPayment(
      String agency, String ref, AccountRef account, LocalDate valueOn, Money amount) {}

  /**
   * A contact of an agency.
   *
   * @param ref the agency's own, at most 43 characters
   * @param outcome without a source reference
   */
  record AgencyNote(String agency, String ref, NewOutcome outcome) {}
}
