package org.tahsil.reporting.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.store.Claims;
import org.tahsil.shared.server.Servers;

/**
 * Each second: tells how far this server's jobs are, halts those that were cancelled, and takes new
 * ones while there is room. Every server does so; the database gives each job to one of them.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {
  private static final Logger LOG = System.getLogger(JobTimer.class.getName());

  @EJB private Servers servers;
  @EJB private JobDesk desk;
  @EJB private JobRun work;
  @Inject private Workbench bench;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject
  @ConfigProperty(name = "tahsil.report.jobs", defaultValue = "2")
  private int most;

  @PostConstruct
  void start() {
    PartFile.sweep(PartFile.FOLDER);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    try {
      if (servers.isClosing()) {
        bench.working().forEach(run -> run.halt(Run.Halt.LEFT));
      } else {
        watch(bench.working());
        bench.halted().forEach(run -> run.interrupt(desk::interrupt));
        desk.reclaim(bench.working().stream().map(run -> run.claim().run()).toList());
        if (servers.isLiving()) {
          begin();
        }
      }
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "report jobs cannot be watched: {0}", broken.getMessage());
    }
  }

  private void watch(List<Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    Map<UUID, Boolean> current =
        desk.beat(runs.stream().map(Run::beat).toList()).stream()
            .collect(Collectors.toMap(Claims.Pulse::run, Claims.Pulse::cancelled));
    for (Run run : runs) {
      @Nullable Boolean cancelled = current.get(run.claim().run());
      if (cancelled == null || cancelled) {
        run.halt(cancelled == null ? Run.Halt.LEFT : Run.Halt.CANCELLED);
      }
    }
  }

  private void begin() {
    Optional<Claims.Claim> claim = bench.working().size() < most ? desk.claim() : Optional.empty();
    while (claim.isPresent()) {
      Run run = bench.begin(claim.get());
      executor.execute(() -> work.run(run));
      claim = bench.working().size() < most ? desk.claim() : Optional.empty();
    }
  }

  @Schedule(hour = "*", minute = "*", second = "33", persistent = false)
  void tidy() {
    try {
      if (!servers.isClosing() && desk.tidy() > 0) {
        LOG.log(Level.DEBUG, "documents of reports have expired");
      }
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "documents cannot be dropped: {0}", broken.getMessage());
    }
  }
}
