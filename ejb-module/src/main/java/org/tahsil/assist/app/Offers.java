package org.tahsil.assist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.assist.domain.Offering;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Which offers are within the lender's policy: what the terms of promises allow, and plans that the
 * rules of making would take as they are; what a settlement may be, {@link Discounts} says.
 */
@ApplicationScoped
public class Offers {
  private static final List<Integer> COUNTS = List.of(2, 3, 6, 12);
  private static final int DAYS_UNTIL_FIRST = 7;

  @Inject private PromiseSettings settings;
  @Inject private Arrangements arrangements;
  @Inject private Discounts discounts;

  /** Promises and plans that would be taken, then what the reader may give up. */
  List<Statement> of(Portfolio portfolio, Position position, List<Arrangement> known, User reader) {
    List<Statement> said = new ArrayList<>(toPay(portfolio, position, known));
    said.addAll(discounts.of(portfolio, position, reader));
    return said;
  }

  private List<Statement> toPay(Portfolio portfolio, Position position, List<Arrangement> known) {
    Offering offering = new Offering(settings.current(portfolio), position, known);
    Optional<Statement> none = offering.none();
    if (none.isPresent()) {
      return List.of(none.get());
    }
    List<Statement> said = new ArrayList<>();
    said.add(offering.promise());
    COUNTS.forEach(
        count -> plan(portfolio, position, count).map(offering::plan).ifPresent(said::add));
    return said;
  }

  /** A plan for what is overdue, if the rules of making would take it. */
  private Optional<List<Instalment>> plan(Portfolio portfolio, Position position, int count) {
    LocalDate first = position.asOf().date().plusDays(DAYS_UNTIL_FIRST);
    PlanWish wish =
        new PlanWish(PlanWish.Covers.OVERDUE, null, null, count, first, Frequency.MONTHLY);
    try {
      return Optional.of(arrangements.preview(portfolio, position.account().facts().ref(), wish));
    } catch (RefusedException notWithinPolicy) {
      return Optional.empty();
    }
  }
}
