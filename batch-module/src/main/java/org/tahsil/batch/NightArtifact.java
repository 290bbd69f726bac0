package org.tahsil.batch;

import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
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

  /**
   * Does a step's work. What goes wrong is told to the night at once: JBeret keeps an exception as
   * bytes and may not be able to read its causes again.
   */
  final String guarded(String step, Supplier<String> action) {
    try {
      return action.get();
    } catch (RuntimeException failure) {
      work.failed(run(), step, failure);
      throw new IllegalStateException("step " + step + " failed: " + failure.getClass().getName());
    }
  }
}
