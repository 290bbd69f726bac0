package org.tahsil.batch;

import jakarta.batch.api.listener.JobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tahsil.night.NightRun;

/** Tells the night which execution carries it and that it ended. */
@Named("nightWatcher")
@Dependent
public class NightWatcher extends NightArtifact implements JobListener {
  @Inject EndOfDay endOfDay;

  @Override
  public void beforeJob() {
    work.began(run(), job.getExecutionId());
  }

  @Override
  public void afterJob() {
    NightRun run = run();
    try {
      work.stopped(run);
    } finally {
      endOfDay.ended(run);
    }
  }
}
