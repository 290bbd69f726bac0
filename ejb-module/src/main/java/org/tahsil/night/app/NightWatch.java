package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Revivals;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;
import org.tahsil.shared.time.RealTime;

/**
 * Looks every few seconds for nights of other servers, to help with them, for nights whose server
 * died, and for nights of this server whose job ended without a word, as they do when the database
 * goes away. Every server has these timers; locks in the database let one of them act.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWatch {
  private static final Logger LOG = System.getLogger(NightWatch.class.getName());

  @EJB private ServerBoot boot;
  @EJB private Opening opening;
  @EJB private Launch launch;
  @Inject private NightBook book;

  @Inject private UnitBook units;

  private final Revivals revivals = new Revivals();
  private Set<NightRun> silent = Set.of();

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    if (boot.isClosing()) {
      return;
    }
    try {
      if (boot.wasShaken()) {
        goOnAfterOutage();
      }
      opening.adopt().forEach(launch::takeOver);
      reviveSilentOnes();
      opening.ofOthers().forEach(launch::help);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "nights cannot be watched: {0}", Reasons.of(broken));
    }
  }

  /** Nobody knows what became of the jobs while the database was away: all are begun anew. */
  private void goOnAfterOutage() {
    int taken = boot.timesTaken();
    List<Opening.Adoption> own = opening.adoptOwn();
    boot.settle(taken);
    own.forEach(launch::takeOver);
  }

  private void reviveSilentOnes() {
    Set<NightRun> found = new HashSet<>();
    for (NightBook.Facts night : book.running(boot.id())) {
      NightRun run = night.run();
      if (!launch.runs(run) && !boot.isClosing()) {
        if (night.stopRequested()) {
          opening.end(run, Night.Status.STOPPED, null);
        } else if (silent.contains(run)) {
          revive(run);
        }
        found.add(run);
      }
    }
    silent = found;
  }

  private void revive(NightRun run) {
    switch (revivals.ask(run.night(), units.done(run.night()), RealTime.now())) {
      case GO_ON -> opening.adoptAnew(run).ifPresent(launch::takeOver);
      case GIVE_UP -> opening.fail(run, "the job ended without a word, again and again");
      case WAIT -> LOG.log(Level.DEBUG, "night {0} waits for its next try", run.night());
    }
  }
}
