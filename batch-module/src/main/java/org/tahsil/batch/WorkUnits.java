package org.tahsil.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tahsil.night.NightRun;
import org.tahsil.night.NightWork.Progress;

/** Works through the units of one share of a step; a stop takes effect between two units. */
@Named("workUnits")
@Dependent
public class WorkUnits extends NightArtifact implements Batchlet {
  private static final Logger LOG = System.getLogger(WorkUnits.class.getName());

  @Inject StepContext step;
  @Inject EndOfDay endOfDay;

  /** Which share of how many, for example {@code 0/4}. */
  @Inject @BatchProperty String share;

  private volatile boolean stopping;

  @Override
  public String process() {
    return guarded(step.getStepName(), this::work);
  }

  private String work() {
    NightRun run = run();
    int slash = share.indexOf('/');
    int mine = Integer.parseInt(share.substring(0, slash));
    int of = Integer.parseInt(share.substring(slash + 1));
    for (int unit : work.open(run, step.getStepName(), mine, of)) {
      if (stopping) {
        return "STOPPED";
      }
      if (work.runUnit(run, step.getStepName(), unit) == Progress.HALT) {
        halt();
        return "STOPPED";
      }
    }
    return "DONE";
  }

  /** Stops the other shares; where that cannot be said, each finds out by itself. */
  private void halt() {
    try {
      endOfDay.stop(job.getExecutionId());
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "the job cannot be stopped now: {0}", away.getMessage());
    }
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
