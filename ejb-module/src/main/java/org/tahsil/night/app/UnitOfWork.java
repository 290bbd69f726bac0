package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.time.RealTime;

/** One unit in one transaction: the claim, the step's data and the count commit together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnitOfWork {
  @Inject private UnitBook units;
  @EJB private StepBeans steps;
  @EJB private ServerBoot boot;

  @Inject
  @ConfigProperty(name = "tahsil.night.pause.ms", defaultValue = "0")
  private long pauseMillis;

  public void run(UnitBook.Key key, NightBook.Facts night) {
    Instant began = RealTime.now();
    Optional<NightUnit> unit = units.claim(key, night, boot.id());
    if (unit.isPresent()) {
      StepCount count = steps.named(key.step()).run(unit.get());
      pause();
      units.count(key, count, Duration.between(began, RealTime.now()).toMillis());
    }
  }

  private void pause() {
    if (pauseMillis > 0) {
      try {
        Thread.sleep(pauseMillis);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public void failed(UnitBook.Key key, String reason) {
    units.failed(key, reason);
  }
}
