package org.tahsil.delinquency.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.DefaultRisk;

/** Risk that a test has decided: nobody has any until it says so. */
final class KnownRisk implements DefaultRisk {
  private final Map<Long, Band> bands = new HashMap<>();

  void of(long customer, Band band) {
    bands.put(customer, band);
  }

  @Override
  public Map<Long, Band> bands(Portfolio portfolio, Collection<Long> customers, LocalDate asOf) {
    Map<Long, Band> asked = new HashMap<>(bands);
    asked.keySet().retainAll(customers);
    return asked;
  }
}
