package org.tahsil.assist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;
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

  List<Statement> of(Portfolio portfolio, Position position, List<Arrangement> known) {
    PromiseTerms terms = settings.current(portfolio);
    Source source =
        new Source(
            "BY_TERMS",
            Map.of(
                "source", terms.source(),
                "since", String.valueOf(Objects.requireNonNullElse(terms.validFrom(), "none"))));
    List<Arrangement> open =
        known.stream().filter(one -> one.state() == ArrangementState.OPEN).toList();
    if (open.size() >= terms.mostOpen()) {
      return List.of(
          Statement.own(
              "OFFER_OPEN_ALREADY", Map.of("open", open.size(), "most", terms.mostOpen()), source));
    }
    Money promised = open.stream().map(Offers::rest).reduce(zero(portfolio), Money::plus);
    Money most = position.outstanding().minus(promised);
    if (!most.isPositive()) {
      return List.of(Statement.own("OFFER_NOTHING_LEFT", Map.of(), source));
    }
    List<Statement> said = new ArrayList<>();
    said.add(promise(position.asOf().date(), most, terms, source));
    COUNTS.forEach(count -> plan(portfolio, position, count, source).ifPresent(said::add));
    return said;
  }

  private static Statement promise(LocalDate today, Money most, PromiseTerms terms, Source source) {
    return Statement.own(
        "OFFER_PROMISE",
        Map.of(
            "amount", most,
            "currency", most.currency().getCurrencyCode(),
            "until", today.plusDays(terms.promiseDays()),
            "grace_days", terms.graceDays()),
        source);
  }

  /** A plan for what is overdue, if the rules of making would take it. */
  private Optional<Statement> plan(
      Portfolio portfolio, Position position, int count, Source source) {
    LocalDate first = position.asOf().date().plusDays(DAYS_UNTIL_FIRST);
    PlanWish wish =
        new PlanWish(PlanWish.Covers.OVERDUE, null, null, count, first, Frequency.MONTHLY);
    try {
      List<Instalment> parts =
          arrangements.preview(portfolio, position.account().facts().ref(), wish);
      return Optional.of(
          Statement.own(
              "OFFER_PLAN",
              Map.of(
                  "count", count,
                  "amount", parts.get(0).amount(),
                  "currency", portfolio.currency().getCurrencyCode(),
                  "first", first,
                  "last", parts.get(parts.size() - 1).dueOn()),
              source));
    } catch (RefusedException notWithinPolicy) {
      return Optional.empty();
    }
  }

  private static Money rest(Arrangement one) {
    Money rest = one.promised().minus(one.paid());
    return rest.isPositive() ? rest : Money.zero(rest.currency());
  }

  private static Money zero(Portfolio portfolio) {
    return Money.zero(portfolio.currency());
  }
}
