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
import java.util.Set;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.store.NightBook;

/**
 * Looks every few seconds for nights whose server died, and for nights of this server whose job
 * ended without a word. Every server has these timers; locks in the database let one of them act.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWatch {
  private static final Logger LOG = System.getLogger(NightWatch.class.getName());

  @EJB private ServerBoot boot;
  @EJB private Opening opening;
  @EJB private Launch launch;
  @Inject private NightBook book;

  private Set<NightRun> silent = Set.of();

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    if (boot.isClosing()) {
      return;
    }
    try {
      opening.adopt().forEach(launch::takeOver);
      endSilentOnes();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "nights cannot be watched: {0}", Reasons.of(broken));
    }
  }

  private void endSilentOnes() {
    Set<NightRun> found = new HashSet<>();
    for (NightBook.Facts night : book.running(boot.id())) {
      NightRun run = night.run();
      if (!launch.runs(run) && !boot.isClosing()) {
        if (night.stopRequested()) {
          opening.end(run, Night.Status.STOPPED, null);
        } else if (silent.contains(run)) {
          opening.end(run, Night.Status.FAILED, "the job ended without a word");
        } else {
          found.add(run);
        }
      }
    }
    silent = found;
  }
}
