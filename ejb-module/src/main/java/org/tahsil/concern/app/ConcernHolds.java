package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.store.ConcernResultStore;
import org.tahsil.concern.store.ConcernResultStore.Placed;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;

/** Places the holds of a concern, and ends them. */
@ApplicationScoped
public class ConcernHolds {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Holds holds;
  @Inject private ConcernResultStore results;

  /** What is held, and why. */
  record Wish(
      ConcernKind kind, Set<Stop> stops, @Nullable Disputed disputed, @Nullable String note) {}

  /** Holds accounts from the business date on, until somebody ends it. */
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
            wish.note());
    for (Account account : accounts) {
      Hold hold = holds.place(portfolio, account.facts().ref(), terms, by);
      results.held(concern, account.id(), hold.id());
    }
  }

  /**
   * Ends what still holds; one that began today and ends today is withdrawn. What somebody ended
   * earlier stays so.
   */
  void end(Portfolio portfolio, long concern, LocalDate on, String by) {
    for (Placed placed : results.placed(concern)) {
      standing(portfolio, placed)
          .filter(hold -> hold.terms().to() == null || on.isBefore(hold.terms().to()))
          .ifPresent(hold -> end(portfolio, hold, on, by));
    }
  }

  private void end(Portfolio portfolio, Hold hold, LocalDate on, String by) {
    if (on.isAfter(hold.terms().from())) {
      holds.end(portfolio, hold.id(), on, by);
    } else {
      holds.withdraw(portfolio, hold.id(), by, hold.terms().note());
    }
  }

  private Optional<Hold> standing(Portfolio portfolio, Placed placed) {
    return books.account(portfolio, placed.account()).stream()
        .flatMap(account -> holds.of(account).stream())
        .filter(hold -> hold.id().equals(placed.hold()) && hold.stands())
        .findFirst();
  }
}
