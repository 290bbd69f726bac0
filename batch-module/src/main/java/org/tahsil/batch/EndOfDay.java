package org.tahsil.batch;

import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tahsil.batch.jberet.DeadExecutions;
import org.tahsil.batch.jberet.Operator;
import org.tahsil.night.NightJob;
import org.tahsil.night.NightRun;

/** The job {@code end-of-day}. Each run of a night is a job execution of its own. */
@ApplicationScoped
public class EndOfDay implements NightJob {
  static final String JOB = "end-of-day";

  @Inject private Operator operator;
  @Inject private DeadExecutions dead;
  @Inject private Helpers helpers;

  private final Map<NightRun, Long> running = new ConcurrentHashMap<>();

  @Override
  public void start(NightRun run) {
    running.put(run, 0L);
    try {
      long execution = operator.get().start(JOB, Runs.parameters(run));
      running.computeIfPresent(run, (same, none) -> execution);
    } catch (RuntimeException broken) {
      running.remove(run);
      throw broken;
    }
  }

  /** Hears from the job that it ended. */
  void ended(NightRun run) {
    running.remove(run);
  }

  @Override
  public void stop(NightRun run) {
    Long execution = running.get(run);
    if (execution != null && execution != 0) {
      stop(execution);
    }
  }

  /** Stops an execution; one that stops or has stopped already is left alone. */
  void stop(long execution) {
    BatchStatus status = operator.get().getJobExecution(execution).getBatchStatus();
    if (status == BatchStatus.STARTED || status == BatchStatus.STARTING) {
      try {
        operator.get().stop(execution);
      } catch (JobExecutionNotRunningException over) {
        running.values().remove(execution);
      }
    }
  }

  @Override
  public void help(NightRun run) {
    helpers.join(run);
  }

  @Override
  public boolean runs(NightRun run) {
    return running.containsKey(run);
  }

  @Override
  public void bury(NightRun gone) {
    running.remove(gone);
    dead.bury(JOB, parameters -> Runs.isOf(parameters, gone));
  }
}
