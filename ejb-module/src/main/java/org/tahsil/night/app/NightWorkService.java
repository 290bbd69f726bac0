package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.tahsil.night.NightRun;
import org.tahsil.night.NightWork;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;
import org.tahsil.shared.store.Outage;

/** What the job may do with a night. Each call is a transaction of its own, or several. */
@Stateless
@Local(NightWork.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWorkService implements NightWork {
  private static final Logger LOG = System.getLogger(NightWorkService.class.getName());

  @EJB private ServerBoot boot;
  @EJB private UnitOfWork work;
  @EJB private Frame frame;
  @EJB private Asides asides;
  @EJB private Launch launch;
  @Inject private NightBook book;
  @Inject private UnitBook units;

  @Override
  public void began(NightRun run, long executionId) {
    book.carriedBy(run, executionId);
  }

  @Override
  public void plan(NightRun run) {
    frame.plan(run);
  }

  @Override
  public void stepBegan(NightRun run, String step) {
    units.stepBegan(run.night(), step);
  }

  @Override
  public void stepEnded(NightRun run, String step) {
    units.stepEnded(run.night(), step);
  }

  @Override
  public List<Integer> open(NightRun run, String step, int share, int of) {
    return units.open(run.night(), step, share, of);
  }

  @Override
  public Progress runUnit(NightRun run, String step, int unit) {
    try {
      return tryUnit(run, step, unit);
    } catch (RuntimeException failure) {
      if (isAway(failure)) {
        LOG.log(Level.WARNING, "the database is away: night {0} waits for it", run.night());
        return Progress.HALT;
      }
      throw failure;
    }
  }

  @Override
  public Optional<Progress> help(NightRun run) {
    return units.free(run.night()).map(key -> runUnit(run, key.step(), key.unit()));
  }

  @Override
  public boolean isCurrent(NightRun run) {
    return !boot.isClosing() && book.current(run).isPresent();
  }

  private boolean isAway(RuntimeException failure) {
    return Outage.isCauseOf(failure) || !boot.isSteady();
  }

  private Progress tryUnit(NightRun run, String step, int unit) {
    Optional<NightBook.Facts> night = book.current(run);
    if (boot.isClosing() || night.isEmpty() || night.get().stopRequested()) {
      return Progress.HALT;
    }
    UnitBook.Key key = new UnitBook.Key(run.night(), step, unit);
    try {
      work.run(key, night.get());
    } catch (RuntimeException first) {
      return again(key, night.get(), first);
    }
    return Progress.GO_ON;
  }

  private Progress again(UnitBook.Key key, NightBook.Facts night, RuntimeException first) {
    if (boot.isClosing()) {
      return Progress.HALT;
    }
    LOG.log(Level.WARNING, "step {0}, unit {1}: second try", key.step(), key.unit());
    work.failed(key, Reasons.of(first));
    try {
      work.run(key, night);
      return Progress.GO_ON;
    } catch (RuntimeException second) {
      return boot.isClosing() || isAway(second) ? Progress.HALT : narrow(key, night, second);
    }
  }

  /** The halves of a unit that failed twice are units of their own, down to one account. */
  private Progress narrow(UnitBook.Key key, NightBook.Facts night, RuntimeException failure) {
    work.failed(key, Reasons.of(failure));
    Optional<UnitBook.Key> secondHalf = asides.split(key, night);
    if (secondHalf.isPresent()) {
      Progress first = tryUnit(night.run(), key.step(), key.unit());
      return first == Progress.HALT
          ? first
          : tryUnit(night.run(), key.step(), secondHalf.get().unit());
    }
    String reason = Reasons.of(failure);
    if (asides.setAside(key, night, reason)) {
      LOG.log(Level.WARNING, "step {0}: an account is set aside: {1}", key.step(), reason);
      return Progress.GO_ON;
    }
    String sentence =
        "step %s: too many accounts cannot be worked on, last: %s".formatted(key.step(), reason);
    fail(night.run(), sentence);
    throw new IllegalStateException(sentence, failure);
  }

  @Override
  public void close(NightRun run) {
    Frame.Closing closing = frame.close(run);
    closing.failure().ifPresent(reason -> lament(run, reason));
    closing.next().ifPresent(launch::start);
  }

  private static void lament(NightRun run, String reason) {
    LOG.log(Level.ERROR, "night {0} failed: {1}", run.night(), reason);
    throw new IllegalStateException(reason);
  }

  @Override
  public void failed(NightRun run, String step, RuntimeException failure) {
    if (isAway(failure)) {
      LOG.log(Level.WARNING, "step {0}: {1}; the night goes on", step, Reasons.of(failure));
    } else {
      fail(run, "step " + step + ": " + Reasons.of(failure));
    }
  }

  private void fail(NightRun run, String reason) {
    if (!boot.isClosing() && launch.fail(run, reason)) {
      LOG.log(Level.ERROR, "night {0} failed: {1}", run.night(), reason);
    }
  }

  @Override
  public void stopped(NightRun run) {
    if (book.current(run).filter(NightBook.Facts::stopRequested).isPresent()) {
      launch.stopped(run);
    }
  }
}
