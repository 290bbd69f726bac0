package org.tahsil.batch.jberet;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.jberet.repository.JobRepository;
import org.jberet.runtime.AbstractStepExecution;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.runtime.PartitionExecutionImpl;
import org.jberet.runtime.StepExecutionImpl;

/** Notes in the repository what a server that died could not: its executions failed. */
@ApplicationScoped
public class DeadExecutions {
  private static final List<BatchStatus> ALIVE =
      List.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Inject private Operator operator;

  /** Marks the living executions of a job whose parameters match, with steps and partitions. */
  public void bury(String job, Predicate<Properties> died) {
    JobRepository repository = operator.get().getJobRepository();
    for (long id : repository.getRunningExecutions(job)) {
      JobExecutionImpl execution = (JobExecutionImpl) repository.getJobExecution(id);
      if (died.test(execution.getJobParameters())) {
        bury(repository, execution);
      }
    }
  }

  private static void bury(JobRepository repository, JobExecutionImpl execution) {
    ClassLoader loader = DeadExecutions.class.getClassLoader();
    for (StepExecution found : repository.getStepExecutions(execution.getExecutionId(), loader)) {
      StepExecutionImpl step = (StepExecutionImpl) found;
      List<PartitionExecutionImpl> partitions =
          repository.getPartitionExecutions(step.getStepExecutionId(), step, true, loader);
      for (PartitionExecutionImpl partition : partitions) {
        if (fail(partition)) {
          repository.savePersistentData(execution, partition);
        }
      }
      if (fail(step)) {
        repository.updateStepExecution(step);
      }
    }
    execution.setBatchStatus(BatchStatus.FAILED);
    execution.setExitStatus("the server died");
    repository.updateJobExecution(execution, true, false);
  }

  private static boolean fail(AbstractStepExecution step) {
    boolean alive = ALIVE.contains(step.getBatchStatus());
    if (alive) {
      step.setBatchStatus(BatchStatus.FAILED);
      step.setExitStatus("the server died");
    }
    return alive;
  }
}
