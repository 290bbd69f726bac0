package org.tahsil.batch;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Reconciles and completes the night. */
@Named("closeNight")
@Dependent
public class CloseNight extends NightArtifact implements Batchlet {

  @Override
  public String process() {
    return guarded(
        "close",
        () -> {
          work.close(run());
          return "CLOSED";
        });
  }

  @Override
  public void stop() {
    // One short transaction: the night completes or it does not.
  }
}
