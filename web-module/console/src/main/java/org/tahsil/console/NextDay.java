package org.tahsil.console;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.night.Night;
import org.tahsil.night.Nights;

/**
 * Moves a demonstration's clock a day on when a night has completed. If the server stops in
 * between, the clock stays; pressing the button again runs the night anew, which changes nothing,
 * and moves the clock then.
 */
@ApplicationScoped
public class NextDay {
  private static final Logger LOG = Logger.getLogger(NextDay.class.getName());
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Set<UUID> awaited = ConcurrentHashMap.newKeySet();
  @Resource private ManagedScheduledExecutorService executor;
  @EJB private Nights nights;
  @EJB private Portfolios portfolios;

  /** Whether the clock still waits for this night, or is about to move. */
  boolean awaits(Night night) {
    return awaited.contains(night.id());
  }

  /** Looks after the night until it ends; a failed or stopped one leaves the clock alone. */
  public void after(Night night, Portfolio portfolio, LocalDate next) {
    awaited.add(night.id());
    var unused =
        executor.schedule(
            () -> look(night, portfolio, next), LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(Night night, Portfolio portfolio, LocalDate next) {
    boolean goesOn = false;
    try {
      Night now = nights.find(portfolio.tenant(), night.id()).orElse(null);
      Night following = now == null ? null : following(now, portfolio);
      if (following != null) {
        goesOn = following.id().equals(night.id());
        after(following, portfolio, next);
      } else if (now != null && now.status() == Night.Status.COMPLETED) {
        move(portfolio, next);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the clock of a demonstration did not move on", e);
    } finally {
      if (!goesOn) {
        awaited.remove(night.id());
      }
    }
  }

  /** What there is still to wait for: the night itself, or the one that it has begun. */
  private @Nullable Night following(Night night, Portfolio portfolio) {
    if (night.status() == Night.Status.STARTED) {
      return night;
    }
    UUID next = night.status() == Night.Status.COMPLETED ? night.next() : null;
    return next == null ? null : nights.find(portfolio.tenant(), next).orElse(null);
  }

  private void move(Portfolio portfolio, LocalDate next) {
    if (portfolios.businessDate(portfolio).isBefore(next)) {
      var time = portfolios.now(portfolio).atZone(portfolio.zone()).toLocalTime();
      portfolios.moveClock(portfolio, next.atTime(time).atZone(portfolio.zone()).toInstant());
    }
  }
}
