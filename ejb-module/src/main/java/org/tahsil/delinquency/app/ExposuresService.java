package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.store.CheckStore;
import org.tahsil.delinquency.store.ExposureStore;
import org.tahsil.delinquency.store.SpellStore;

/** Tells what accounts owe, for reports. */
@Stateless
@Local(Exposures.class)
public class ExposuresService implements Exposures {

  @Inject private ExposureStore exposures;
  @Inject private SpellStore spells;
  @Inject private CheckStore checks;
  @Inject private Portfolios portfolios;

  @Override
  public <R> R each(Portfolio portfolio, Query query, Function<Found, R> reader) {
    refuseFuture(portfolio, query.asOf());
    return exposures.each(portfolio, query, reader);
  }

  @Override
  public List<Share> by(Portfolio portfolio, AsOf asOf, Grouping grouping) {
    refuseFuture(portfolio, asOf);
    return exposures.by(portfolio, asOf, grouping);
  }

  @Override
  public List<Spell> spells(Portfolio portfolio, LocalDate from, AsOf until) {
    refuseFuture(portfolio, until);
    return spells.spells(portfolio, from, until);
  }

  @Override
  public List<Check> checks(Portfolio portfolio, AsOf asOf) {
    refuseFuture(portfolio, asOf);
    return checks.checks(portfolio, asOf);
  }

  private void refuseFuture(Portfolio portfolio, AsOf asOf) {
    Knowledge.refuseFuture(portfolios.businessDate(portfolio), asOf);
  }
}
