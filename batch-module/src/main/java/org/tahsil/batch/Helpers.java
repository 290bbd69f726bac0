package org.tahsil.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tahsil.night.NightRun;
import org.tahsil.night.NightWork;
import org.tahsil.night.NightWork.Progress;

/**
 * Workers for nights that another server owns. That server's job orders the steps and waits at the
 * units in hand here, so a step ends when the last of its units has been committed, wherever.
 */
@ApplicationScoped
public class Helpers {
  private static final Logger LOG = System.getLogger(Helpers.class.getName());
  private static final int WORKERS = 4;
  private static final long BETWEEN_STEPS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  @Inject private NightWork work;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private final Set<NightRun> joined = ConcurrentHashMap.newKeySet();

  /** Joins in unless this server does already; the workers leave by themselves. */
  void join(NightRun run) {
    if (joined.add(run)) {
      LOG.log(Level.INFO, "this server helps with night {0} of another one", run.night());
      for (int worker = 0; worker < WORKERS; worker++) {
        executor.execute(() -> help(run));
      }
    }
  }

  private void help(NightRun run) {
    try {
      while (work.isCurrent(run)) {
        Optional<Progress> done = work.help(run);
        if (done.isEmpty()) {
          LockSupport.parkNanos(BETWEEN_STEPS_NANOS);
        } else if (done.get() == Progress.HALT) {
          return;
        }
      }
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "help with night {0} ends: {1}", run.night(), broken.getMessage());
    } finally {
      joined.remove(run);
    }
  }
}
