package org.tahsil.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import org.tahsil.batch.jberet.Operator;
import org.tahsil.night.NightRun;
import org.tahsil.night.NightWork;

/** What every artifact of the job knows: the run it works for, and the night's work. */
abstract class NightArtifact {
  @Inject JobContext job;
  @Inject NightWork work;
  @Inject Operator operator;

  final NightRun run() {
    return Runs.of(operator.get().getParameters(job.getExecutionId()));
  }
}
