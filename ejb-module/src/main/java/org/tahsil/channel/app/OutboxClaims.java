package org.tahsil.channel.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.Medium;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.shared.time.RealTime;

/** Takes due messages out of the outbox, each by one server only. */
@Stateless
public class OutboxClaims {
  /** How many messages one claim takes at most. */
  static final int MOST = 200;

  /** Of each medium, so that a gateway at rest holds up no other. */
  private static final int UNDERWAY = 2000;

  @Inject private OutboxStore store;

  @Inject
  @ConfigProperty(name = "tahsil.mail.lost.after", defaultValue = "PT5M")
  private Duration lostAfter;

  /** Claims in a transaction of its own, so that the claim is kept before anything is handed on. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<UUID> claim(Medium medium) {
    Instant now = RealTime.now();
    return store.claim(medium, now, now.minus(lostAfter), MOST, UNDERWAY);
  }
}
