package org.tahsil.campaign.app;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Queues into the real table, and remembers all that it was given. */
final class TestOutbox implements Outbox {
  private static final Instant AT = Instant.parse("2025-01-01T10:00:00Z");

  @Inject private Jdbi jdbi;
  private final List<OutboundMail> given = new ArrayList<>();

  List<OutboundMail> given() {
    return given;
  }

  @Override
  public int queue(List<OutboundMail> mails) {
    given.addAll(mails);
    return store().queue(mails, AT, AT);
  }

  @Override
  public List<DeadLetter> deadLetters(TenantId tenant, int limit) {
    return List.of();
  }

  @Override
  public void redrive(TenantId tenant, UUID id) {
    throw new RefusedException(
        Refusal.unknown("dead_letter", id.toString())); // it has no dead letters
  }

  @Override
  public List<StateCount> states(TenantId tenant) {
    return store().states(tenant);
  }

  private OutboxStore store() {
    return new OutboxStore(jdbi);
  }
}
