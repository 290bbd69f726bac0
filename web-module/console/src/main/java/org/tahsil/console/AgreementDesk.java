package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.Settlements;

/** Gathers what was agreed on with the customer of an account, newest first. */
@RequestScoped
public class AgreementDesk {
  @EJB private Arrangements arrangements;
  @EJB private Settlements settlements;

  List<Arrangement> promises(Portfolio portfolio, Account account) {
    return arrangements.of(portfolio, account);
  }

  List<Settlement> settlements(Portfolio portfolio, Account account) {
    return settlements.of(portfolio, account);
  }
}
