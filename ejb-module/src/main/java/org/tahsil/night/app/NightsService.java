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
import org.tahsil.night.Missed;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.Nights;
import org.tahsil.night.SetAside;
import org.tahsil.night.domain.Forecast;
import org.tahsil.night.domain.StartRule;
import org.tahsil.night.store.AsideBook;
import org.tahsil.night.store.AsideBook.Waiting;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.NightHistory;
import org.tahsil.shared.id.PortfolioId;
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
  @EJB private Redo redo;
  @EJB private Frame frame;
  @Inject private AsideBook asides;
  @Inject private NightBook book;
  @Inject private NightHistory history;

  @Override
  public Night start(
      Portfolio portfolio, LocalDate businessDate, Missed missed, String requestedBy) {
    NightRun run = opening.open(portfolio, new StartRule.Wish(businessDate, missed), requestedBy);
    launch.start(run);
    return find(portfolio.tenant(), run.night()).orElseThrow();
  }

  @Override
  public Optional<Night> find(TenantId tenant, UUID id) {
    return history.find(tenant, id).map(this::watched);
  }

  private Night watched(Night night) {
    return night.status() == Night.Status.STARTED
        ? night.at(Forecast.of(night, history.before(night.id()).orElse(null)))
        : night;
  }

  @Override
  public Night stop(TenantId tenant, UUID id) {
    Night night = known(tenant, id);
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

  private Night known(TenantId tenant, UUID id) {
    return find(tenant, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("execution_id", id.toString())));
  }

  @Override
  public List<SetAside> setAside(TenantId tenant, UUID id) {
    return asides.of(known(tenant, id).id());
  }

  @Override
  public List<SetAside> redo(TenantId tenant, UUID id) {
    Night night = known(tenant, id);
    if (night.status() != Night.Status.COMPLETED) {
      throw new RefusedException(
          Refusal.conflict(
              "NIGHT_NOT_COMPLETED",
              "execution_id",
              id.toString(),
              "Accounts are redone once the night is COMPLETED; this one is "
                  + night.status()
                  + "."));
    }
    PortfolioId portfolio = book.portfolio(id);
    for (Waiting account : asides.waiting(id)) {
      redo(night, portfolio, account);
    }
    frame.sumUp(night, portfolio);
    return asides.of(id);
  }

  private void redo(Night night, PortfolioId portfolio, Waiting account) {
    try {
      redo.account(night, portfolio, account);
    } catch (RuntimeException broken) {
      redo.failedAgain(night, account, Reasons.of(broken));
    }
  }

  @Override
  public List<Night> latest(Portfolio portfolio, int limit) {
    return history.latest(portfolio.id(), limit).stream().map(this::watched).toList();
  }
}
