package org.tahsil.affordability;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** Incomes that customers of a portfolio stated. */
public interface StatedIncomes {

  /** The newest hundred of a customer, newest first; refused if the customer is unknown. */
  List<StatedIncome> of(Portfolio portfolio, CustomerRef customer);

  /**
   * Writes one down. The same under its source reference again is the same; other content there is
   * refused with CONFLICT, what is out of range as malformed.
   */
  StatedIncome state(Portfolio portfolio, CustomerRef customer, NewStatedIncome told, String by);
}
