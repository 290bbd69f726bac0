package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.night.Nights;
import org.tahsil.night.domain.CutOff;
import org.tahsil.night.store.NightBook;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/**
 * Starts the nights that are due, soon after the server starts and at the cut-off; missed days come
 * first. A night that stopped or failed waits for a person; of two servers one is refused by the
 * database.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CutOffTimer {
  private static final Logger LOG = System.getLogger(CutOffTimer.class.getName());

  @Inject private Portfolios portfolios;
  @Inject private Nights nights;
  @Inject private NightBook book;
  @EJB private ServerBoot boot;

  @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
  void look() {
    if (!boot.isClosing()) {
      portfolios.all().stream().filter(p -> !p.isSimulated()).forEach(this::startIfDue);
    }
  }

  private void startIfDue(Portfolio portfolio) {
    try {
      LocalDate last = book.lastCompleted(portfolio.id()).orElse(null);
      due(portfolio, last)
          .ifPresent(date -> nights.start(portfolio, date, CutOff.missed(date, last), "timer"));
    } catch (RefusedException refused) {
      LOG.log(Level.WARNING, "no night for {0}: {1}", portfolio.code(), refused.getMessage());
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "no night for " + portfolio.code(), broken);
    }
  }

  private Optional<LocalDate> due(Portfolio portfolio, @Nullable LocalDate last) {
    LocalDateTime now = portfolio.now(RealTime.now()).atZone(portfolio.zone()).toLocalDateTime();
    return CutOff.due(now, portfolio.cutOff(), last)
        .filter(date -> !book.isTaken(portfolio.id(), date));
  }
}
