package org.tahsil.intake.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.IntakeBatch;

/** Gives each step of a batch a transaction of its own. */
@Stateless
@Local(BatchSteps.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchTransactions implements BatchSteps {
  @Inject private ChunkTaker taker;

  @Override
  public void begin(Portfolio portfolio, IntakeBatch batch) {
    taker.begin(portfolio, batch);
  }

  @Override
  public <R> void chunk(UUID batch, Portfolio portfolio, Chunk<R> chunk) {
    taker.chunk(batch, portfolio, chunk);
  }

  @Override
  public void end(UUID batch, @Nullable String failure) {
    taker.end(batch, failure);
  }
}
