package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.Outcomes;
import org.tahsil.casework.Staff;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Into whose hands a reader may give cases, and what was told last. */
@RequestScoped
public class Hands {

  /** Among so many of the newest outcomes of a customer that of an account is looked for. */
  private static final int NEWEST = 20;

  @Inject private Visit visit;
  @EJB private Staff staff;
  @EJB private Outcomes outcomes;

  /** To whom the reader may give cases; nobody if it is not his to give. */
  List<String> agents(Portfolio portfolio) {
    return visit.rights().leadAgents()
        ? staff.load(portfolio).stream()
            .map(Staff.Load::user)
            .filter(Objects::nonNull)
            .distinct()
            .toList()
        : List.of();
  }

  /** The newest outcome of an account that was not corrected; null if there is none. */
  @Nullable Outcome last(Portfolio portfolio, CustomerRef customer, AccountRef account) {
    return outcomes.of(portfolio, customer, NEWEST).stream()
        .filter(one -> one.stands() && one.told().account().equals(account))
        .findFirst()
        .orElse(null);
  }
}
