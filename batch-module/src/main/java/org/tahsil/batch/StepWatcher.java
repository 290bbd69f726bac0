package org.tahsil.batch;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;

/** Tells the night when its steps begin and end; why one failed, its artifact has told already. */
@Named("stepWatcher")
@Dependent
public class StepWatcher extends NightArtifact implements StepListener {
  private static final Logger LOG = System.getLogger(StepWatcher.class.getName());

  @Inject StepContext step;

  @Override
  public void beforeStep() {
    work.stepBegan(run(), step.getStepName());
  }

  @Override
  public void afterStep() {
    Exception failure = step.getException();
    if (failure instanceof RejectedExecutionException) {
      LOG.log(Level.INFO, "the server takes no more work: the night goes on after its next start");
    } else if (failure == null && step.getBatchStatus() != BatchStatus.FAILED) {
      work.stepEnded(run(), step.getStepName());
    }
  }
}
