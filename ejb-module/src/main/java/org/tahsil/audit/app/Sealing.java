package org.tahsil.audit.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.store.Goal;
import org.tahsil.audit.store.SealStore;
import org.tahsil.audit.store.SealingStore;
import org.tahsil.audit.store.SealingStore.Progress;

/**
 * The steps of a round, each in a transaction of its own. A round that breaks off loses nothing:
 * what a later one has to seal is read from the blocks. Rounds of several servers take turns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sealing {
  @Inject SealingStore progress;
  @Inject SealStore seals;

  /** One round; what is still being written is left for the next. */
  public static void round(Sealing steps) {
    Optional<Goal> goal = steps.open();
    if (goal.isPresent()) {
      for (String tenant : steps.tenants(goal.get())) {
        boolean more = true;
        while (more) {
          more = steps.seal(goal.get(), tenant);
        }
      }
      steps.close(goal.get());
    }
  }

  /** What there is to seal; empty if there is nothing, or another server opens a round. */
  public Optional<Goal> open() {
    if (!progress.lockIfFree()) {
      return Optional.empty();
    }
    long cluster = progress.cluster();
    Progress now = progress.progress().orElseGet(() -> begun(new Epoch(cluster, 0)));
    if (now.epoch().cluster() != cluster) {
      now = restored(cluster);
    }
    Goal goal = new Goal(now.epoch(), now.sealedTo(), progress.horizon());
    return Optional.of(goal).filter(some -> some.from() < some.to());
  }

  /** Tenants with entries in the round. */
  public List<String> tenants(Goal goal) {
    return progress.tenants(goal);
  }

  /** Seals some blocks of a tenant; false when all of the round is sealed. */
  public boolean seal(Goal goal, String tenant) {
    progress.lock();
    boolean current = progress.progress().filter(on -> on.epoch().equals(goal.epoch())).isPresent();
    return current && seals.seal(goal, tenant);
  }

  /** Notes that the round is over. */
  public void close(Goal goal) {
    progress.lock();
    progress.reached(goal);
  }

  private Progress begun(Epoch epoch) {
    progress.begin(epoch);
    return new Progress(epoch, 0);
  }

  /** A dump was restored: transactions are counted anew, so what it left unsealed is sealed now. */
  private Progress restored(long cluster) {
    progress.lockAppending();
    Epoch epoch = new Epoch(cluster, progress.lastEntry());
    seals.sealFound(epoch);
    return begun(epoch);
  }
}
