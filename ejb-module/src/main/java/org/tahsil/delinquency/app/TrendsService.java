package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Trends;
import org.tahsil.delinquency.domain.Collected;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AlertTermsStore;
import org.tahsil.delinquency.store.CureStore;
import org.tahsil.delinquency.store.TrendStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Tells how portfolios move, from facts. */
@Stateless
@Local(Trends.class)
public class TrendsService implements Trends {

  private static final List<Integer> RISK_DAYS = List.of(30, 60, 90);
  private static final int LONGEST_PAGE = 500;
  private static final int MOST_DAYS = 366;
  private static final int CURE_DAYS = 30;

  @Inject private TrendStore store;
  @Inject private AgeingStore ageing;
  @Inject private CureStore cures;
  @Inject private AlertTermsStore terms;
  @Inject private Portfolios portfolios;

  @Override
  public Rolls rolls(Portfolio portfolio, AsOf from, AsOf to) {
    refuse(portfolio, from, to);
    List<Cell> cells = store.rolls(portfolio, from, to);
    List<Rate> rates = new ArrayList<>();
    for (Bucket bucket : Bucket.values()) {
      if (bucket != Bucket.DAYS_OVER_90) {
        rates.add(rate(portfolio, bucket, cells));
      }
    }
    return new Rolls(portfolio, from, to, cells, rates);
  }

  @Override
  public Indicators indicators(Portfolio portfolio, LocalDate from, LocalDate to) {
    refuse(portfolio, AsOf.now(from.minusDays(1)), AsOf.now(to));
    Money opening = total(portfolio, from.minusDays(1));
    Money sales = Money.ofMinor(store.issued(portfolio, from, to), portfolio.currency());
    BigDecimal months = Collected.months(from, to);
    Money closing = total(portfolio, to);
    Money current = current(portfolio, to);
    return new Indicators(
        portfolio,
        from,
        to,
        opening,
        sales,
        months,
        closing,
        current,
        Collected.effectiveness(
            opening.amount(), sales.amount(), months, closing.amount(), current.amount()),
        Collected.daysSales(
            closing.amount(), sales.amount(), ChronoUnit.DAYS.between(from, to) + 1),
        RISK_DAYS.stream().map(days -> atRisk(portfolio, to, days, closing)).toList());
  }

  @Override
  public Cures cures(Portfolio portfolio, LocalDate from, LocalDate to) {
    refuse(portfolio, AsOf.now(from.minusDays(1)), AsOf.now(to));
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new RefusedException(
          Refusal.rule(
              "PERIOD_TOO_LONG",
              "from",
              from.toString(),
              "Use a date at most " + (MOST_DAYS - 1) + " days before the end."));
    }
    CureTerms looked = new CureTerms(CURE_DAYS, terms.of(portfolio, to).relapseDays());
    return new Cures(portfolio, looked, cures.days(portfolio, from, to, looked));
  }

  @Override
  public List<Difference> differences(
      Portfolio portfolio, AsOf then, @Nullable AccountRef after, int limit) {
    Knowledge.refuseFuture(portfolios.businessDate(portfolio), then);
    if (!then.isThen()) {
      throw new RefusedException(
          Refusal.malformed(
              "KNOWN_ON_MISSING",
              "known_on",
              null,
              "Name the business date whose knowledge is compared with today's."));
    }
    return store.differences(portfolio, then, after, Math.min(limit, LONGEST_PAGE));
  }

  private static Rate rate(Portfolio portfolio, Bucket bucket, List<Cell> cells) {
    Money balance = Money.zero(portfolio.currency());
    Money rolled = balance;
    for (Cell cell : cells) {
      if (cell.was() == bucket) {
        balance = balance.plus(cell.balance());
        rolled = cell.became().compareTo(bucket) > 0 ? rolled.plus(cell.balance()) : rolled;
      }
    }
    return new Rate(
        bucket,
        rolled,
        balance,
        balance.isZero() ? null : Collected.percent(rolled.amount(), balance.amount()));
  }

  private AtRisk atRisk(Portfolio portfolio, LocalDate to, int days, Money closing) {
    Money late = Money.ofMinor(store.atRisk(portfolio, AsOf.now(to), days), portfolio.currency());
    return new AtRisk(
        days,
        late,
        closing.isZero()
            ? BigDecimal.ZERO.setScale(1)
            : Collected.percent(late.amount(), closing.amount()));
  }

  private Money total(Portfolio portfolio, LocalDate date) {
    return ageing.rows(portfolio, AsOf.now(date), Basis.ACCOUNT).stream()
        .map(Ageing.Row::outstanding)
        .reduce(Money.zero(portfolio.currency()), Money::plus);
  }

  private Money current(Portfolio portfolio, LocalDate date) {
    return ageing.rows(portfolio, AsOf.now(date), Basis.ITEM).stream()
        .filter(row -> row.bucket() == Bucket.CURRENT)
        .map(Ageing.Row::outstanding)
        .reduce(Money.zero(portfolio.currency()), Money::plus);
  }

  private void refuse(Portfolio portfolio, AsOf from, AsOf to) {
    LocalDate today = portfolios.businessDate(portfolio);
    Knowledge.refuseFuture(today, from);
    Knowledge.refuseFuture(today, to);
    if (!to.date().isAfter(from.date())) {
      throw new RefusedException(
          Refusal.rule(
              "PERIOD_ENDS_BEFORE_IT_BEGINS",
              "to",
              to.date().toString(),
              "Use a date after the beginning of the period."));
    }
  }
}
