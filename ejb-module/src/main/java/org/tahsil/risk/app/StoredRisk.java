package org.tahsil.risk.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.DefaultRisk;
import org.tahsil.risk.store.RiskBandStore;

/** Tells the features below what nights think of customers. */
@ApplicationScoped
public class StoredRisk implements DefaultRisk {

  @Inject private RiskBandStore bands;

  @Override
  public Map<Long, Band> bands(Portfolio portfolio, Collection<Long> customers, LocalDate asOf) {
    return bands.of(portfolio, customers, asOf);
  }
}
