package org.tahsil.intake.app;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.IntakeBatch;

/** The steps of a batch, a transaction each. */
public interface BatchSteps {

  /** Begins a batch under its id. */
  void begin(Portfolio portfolio, IntakeBatch batch);

  /** Takes a chunk and notes what it came to, both or neither. */
  <R> void chunk(UUID batch, Portfolio portfolio, Chunk<R> chunk);

  /** Ends a batch; a failure names its reason. */
  void end(UUID batch, @Nullable String failure);
}
