package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.outcome.Refusal;

/** A promise told is made; one told by mistake is cancelled while it is open. */
@ApplicationScoped
public class PromisesToPay {
  private static final String CORRECTED = "OUTCOME_CORRECTED";

  @Inject private Portfolios portfolios;
  @Inject private Arrangements arrangements;

  /** The promise that the outcome makes; null if it makes none. */
  @Nullable UUID turn(
      Portfolio portfolio, NewOutcome told, @Nullable Outcome corrected, String by) {
    cancel(portfolio, corrected, told.note(), by);
    return wish(portfolio, told)
        .map(wish -> arrangements.make(portfolio, told.account(), wish, by).id())
        .orElse(null);
  }

  /** Why the promise of an outcome that corrects nothing would be refused. */
  Optional<Refusal> fault(Portfolio portfolio, NewOutcome told, String by) {
    return wish(portfolio, told)
        .flatMap(wish -> arrangements.fault(portfolio, told.account(), wish, by));
  }

  /** What money or people decided before stays decided. */
  private void cancel(
      Portfolio portfolio, @Nullable Outcome corrected, @Nullable String note, String by) {
    UUID old = corrected == null ? null : corrected.promise();
    if (old != null
        && arrangements
            .find(portfolio, old)
            .filter(found -> found.state() == ArrangementState.OPEN)
            .isPresent()) {
      arrangements.cancel(portfolio, old, Objects.requireNonNullElse(note, CORRECTED), by);
    }
  }

  /** A promise whose date passed before it was told can no longer be waited for. */
  private Optional<NewArrangement> wish(Portfolio portfolio, NewOutcome told) {
    LocalDate on = told.promisedOn();
    return told.kind() != OutcomeKind.PROMISE_TO_PAY
            || on == null
            || told.amount() == null
            || on.isBefore(portfolios.businessDate(portfolio))
        ? Optional.empty()
        : Optional.of(
            new NewArrangement(
                ArrangementKind.PROMISE, List.of(new Instalment(on, told.amount())), told.note()));
  }
}
