package org.tahsil.intake.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.Intake;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.store.Batches;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Takes files in chunk by chunk. It has no transaction of its own: the steps of a batch and the
 * storing of a profile have theirs, and a refusal has nothing to roll back.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@Local(Intake.class)
public class IntakeService implements Intake {
  private static final int LARGEST_PAGE = 1_000;

  @Inject private Kinds kinds;
  @Inject private ProfileBook profiles;
  @Inject private Batches batches;
  @EJB private BatchSteps steps;

  @Inject
  @ConfigProperty(name = "tahsil.intake.chunk", defaultValue = "1000")
  private int rowsInChunk;

  @Inject
  @ConfigProperty(name = "tahsil.intake.max.bytes", defaultValue = "268435456")
  private long mostBytes;

  @Override
  public IntakeBatch take(Portfolio portfolio, String source, InputStream csv, String takenBy) {
    Mapping mapping = profiles.mapping(portfolio.tenant(), source);
    Kind<?> kind = kinds.find(mapping.kind()).orElseThrow();
    try (SpooledFile file = SpooledFile.of(csv, mostBytes);
        Reader reader = file.open()) {
      FileRun run = new FileRun(steps, portfolio, mapping, rowsInChunk);
      return batch(portfolio, run.take(kind, reader, source, takenBy));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public IntakeBatch batch(Portfolio portfolio, UUID id) {
    return batches
        .find(portfolio.id(), id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("batch", id.toString())));
  }

  @Override
  public List<IntakeBatch> latest(Portfolio portfolio, int limit) {
    return batches.latest(portfolio.id(), Math.min(limit, LARGEST_PAGE));
  }

  @Override
  public List<IntakeBatch.QuarantinedRow> quarantine(
      Portfolio portfolio, UUID batch, long afterLine, int limit) {
    return batches.quarantine(
        batch(portfolio, batch).id(), afterLine, Math.min(limit, LARGEST_PAGE));
  }

  @Override
  public void putProfile(TenantId tenant, String name, String json) {
    profiles.put(tenant, name, json);
  }

  @Override
  public List<Profile> profiles(TenantId tenant) {
    return profiles.all(tenant);
  }
}
