package org.tahsil.smartcollect.app;

import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.Settlements;
import org.tahsil.smartcollect.app.DebitRail.Answer;
import org.tahsil.smartcollect.store.AttemptStore;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;

/** Ends pending attempts as the bank says later. */
@Stateless
@Local(Settlements.class)
public class SettlementService implements Settlements {

  @EJB private Debits debits;
  @Inject private AttemptStore attempts;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<Settlement> rows) {
    return rows.stream().map(row -> take(portfolio, row)).toList();
  }

  private RowOutcome take(Portfolio portfolio, Settlement row) {
    Optional<Attempt> attempt =
        attempts.find(portfolio, row.collection().value(), row.attemptNumber());
    if (attempt.isEmpty()) {
      return rejected("collection_ref", "UNKNOWN_ATTEMPT", row.collection().value());
    }
    if (attempt.get().status().equals("PENDING")) {
      Answer answer = row.returnCode() == null ? Answer.DEBITED : Answer.returned(row.returnCode());
      String status = debits.settle(portfolio, attempt.get(), answer, "system").status();
      return status.equals("PENDING") ? UNCHANGED : ACCEPTED;
    }
    boolean same =
        attempt.get().status().equals("SUCCESS")
            ? row.returnCode() == null
            : Objects.equals(row.returnCode(), attempt.get().returnCode());
    return same ? UNCHANGED : rejected("return_code", "CONFLICT", row.returnCode());
  }
}
