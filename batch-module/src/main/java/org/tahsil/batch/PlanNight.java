package org.tahsil.batch;

import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Divides the portfolio's accounts into units. */
@Named("planNight")
@Dependent
public class PlanNight extends NightArtifact implements Batchlet {

  @Override
  public String process() {
    return guarded(
        "plan",
        () -> {
          work.plan(run());
          return "PLANNED";
        });
  }

  @Override
  public void stop() {
    // One short transaction; the job stops before its next step.
  }
}
