package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.time.RealTime;

/**
 * The business instant of portfolios. One that lives in real time never gets a clock of its own, so
 * that it is asked for once.
 */
@ApplicationScoped
public class BusinessClock {
  private final Set<PortfolioId> inRealTime = ConcurrentHashMap.newKeySet();

  @EJB private Portfolios portfolios;

  /** The instant now; of no portfolio the real one. */
  Instant now(@Nullable PortfolioId id) {
    return id == null ? RealTime.now() : of(id).apply(RealTime.now());
  }

  /** The business instant of real ones: a clock of its own stands, whatever they are. */
  UnaryOperator<Instant> of(PortfolioId id) {
    if (inRealTime.contains(id)) {
      return real -> real;
    }
    Portfolio portfolio = portfolios.byId(id);
    if (!portfolio.isSimulated()) {
      inRealTime.add(id);
    }
    return portfolio::now;
  }
}
