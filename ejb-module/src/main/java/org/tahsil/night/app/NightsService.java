package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.Nights;
import org.tahsil.night.store.NightHistory;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Starts, shows and stops nights; the decision is committed before the job hears of it. */
@Stateless
@Local(Nights.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightsService implements Nights {
  @EJB private Opening opening;
  @EJB private Launch launch;
  @Inject private NightHistory history;

  @Override
  public Night start(Portfolio portfolio, LocalDate businessDate, String requestedBy) {
    NightRun run = opening.open(portfolio, businessDate, requestedBy);
    launch.start(run);
    return history.find(portfolio.tenant(), run.night()).orElseThrow();
  }

  @Override
  public Optional<Night> find(TenantId tenant, UUID id) {
    return history.find(tenant, id);
  }

  @Override
  public Night stop(TenantId tenant, UUID id) {
    Night night =
        find(tenant, id)
            .orElseThrow(
                () -> new RefusedException(Refusal.unknown("execution_id", id.toString())));
    Optional<NightRun> asked = opening.requestStop(night.id());
    if (asked.isEmpty()) {
      throw new RefusedException(
          Refusal.conflict(
              "NIGHT_NOT_RUNNING",
              "execution_id",
              id.toString(),
              "Only a running night can be stopped; this one is " + night.status() + "."));
    }
    launch.stop(asked.get());
    return find(tenant, id).orElseThrow();
  }

  @Override
  public List<Night> latest(Portfolio portfolio, int limit) {
    return history.latest(portfolio.id(), limit);
  }
}
