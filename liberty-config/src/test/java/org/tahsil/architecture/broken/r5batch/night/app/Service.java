package org.tahsil.architecture.broken.r5batch.night.app;

import jakarta.batch.operations.JobOperator;
import org.jspecify.annotations.Nullable;

/** Knows batch outside of batch-module. */
public final class Service {
  @Nullable JobOperator jobs;
}
