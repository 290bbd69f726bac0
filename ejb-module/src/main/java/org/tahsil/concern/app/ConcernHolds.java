package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.store.ConcernResultStore;
import org.tahsil.concern.store.ConcernResultStore.Placed;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;

/** Places the holds of a concern, and ends them. */
@ApplicationScoped
public class ConcernHolds {

  @Inject private Portfolios portfolios;
  @Inject private Holds holds;
  @Inject private ConcernResultStore results;

  /** What is held, and why. */
  record Wish(ConcernKind kind, Set<Stop> stops, @Nullable Disputed disputed) {}

  /**
   * Holds accounts from the business date on, until the concern ends it. The holds say nothing of
   * what was told: they name the concern.
   */
  void place(Portfolio portfolio, long concern, List<Account> accounts, Wish wish, String by) {
    Disputed disputed = wish.disputed();
    NewHold terms =
        new NewHold(
            wish.kind().holdReason(),
            disputed == null ? null : disputed.item(),
            disputed == null ? null : disputed.amount(),
            wish.stops(),
            portfolios.businessDate(portfolio),
            null,
            null);
    results.held(concern, holds.placeAll(portfolio, accounts, terms, by));
  }

  /**
   * Ends what still holds; one that began today and ends today is withdrawn. What somebody ended
   * earlier stays so.
   */
  void end(Portfolio portfolio, long concern, LocalDate on, String by) {
    holds.endAll(portfolio, results.placed(concern).stream().map(Placed::hold).toList(), on, by);
  }
}
