package org.tahsil.batch.jberet;

import java.util.concurrent.Executor;
import org.jberet.spi.JobExecutor;

/** Runs job threads and partitions on the server's managed threads, a bounded number at once. */
final class LibertyJobExecutor extends JobExecutor {
  /** Five nights of one job thread and four partitions each, with room for those that wait. */
  private static final int THREADS = 32;

  LibertyJobExecutor(Executor managed) {
    super(managed);
  }

  @Override
  protected int getMaximumPoolSize() {
    return THREADS;
  }
}
