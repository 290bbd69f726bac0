package org.tahsil.assist.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;

/** What is said of promises and plans that the lender's terms would take. */
public final class Offering {

  private final PromiseTerms terms;
  private final Position position;
  private final List<Arrangement> open;

  /**
   * The offers of an account.
   *
   * @param terms of the date of the position
   * @param known all promises and plans of the account
   */
  public Offering(PromiseTerms terms, Position position, List<Arrangement> known) {
    this.terms = terms;
    this.position = position;
    this.open = known.stream().filter(one -> one.state() == ArrangementState.OPEN).toList();
  }

  /** Why nothing can be promised; empty if something can. */
  public Optional<Statement> none() {
    if (open.size() >= terms.mostOpen()) {
      return Optional.of(
          Statement.own(
              "OFFER_OPEN_ALREADY",
              Map.of("open", open.size(), "most", terms.mostOpen()),
              source()));
    }
    return most().isPositive()
        ? Optional.empty()
        : Optional.of(Statement.own("OFFER_NOTHING_LEFT", Map.of(), source()));
  }

  /** The most that one promise may be, and until when. */
  public Statement promise() {
    LocalDate today = position.asOf().date();
    return Statement.own(
        "OFFER_PROMISE",
        Map.of(
            "amount", most(),
            "currency", most().currency().getCurrencyCode(),
            "until", today.plusDays(terms.promiseDays()),
            "grace_days", terms.graceDays()),
        source());
  }

  /**
   * A monthly plan as it would be made. Money that cannot be shared equally leaves instalments a
   * minor unit apart: then the least and the most of them are told, not one for all.
   *
   * @param parts at least one, in the order of their dates
   */
  public Statement plan(List<Instalment> parts) {
    Comparator<Money> bySize = Comparator.naturalOrder();
    Money least = parts.stream().map(Instalment::amount).min(bySize).orElseThrow();
    Money most = parts.stream().map(Instalment::amount).max(bySize).orElseThrow();
    Money total =
        parts.stream().map(Instalment::amount).reduce(Money.zero(least.currency()), Money::plus);
    return Statement.own(
        least.equals(most) ? "OFFER_PLAN" : "OFFER_PLAN_UNEQUAL",
        Map.of(
            "count", parts.size(),
            "amount", least,
            "most", most,
            "total", total,
            "currency", least.currency().getCurrencyCode(),
            "first", parts.get(0).dueOn(),
            "last", parts.get(parts.size() - 1).dueOn()),
        source());
  }

  /** What is outstanding and not promised already. */
  private Money most() {
    return open.stream().map(Offering::rest).reduce(position.outstanding(), Money::minus);
  }

  private static Money rest(Arrangement one) {
    Money rest = one.promised().minus(one.paid());
    return rest.isPositive() ? rest : Money.zero(rest.currency());
  }

  private Source source() {
    return new Source(
        "BY_TERMS",
        Map.of(
            "source", terms.source(),
            "since", String.valueOf(Objects.requireNonNullElse(terms.validFrom(), "none"))));
  }
}
