package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.app.Dispatch.Departure;
import org.tahsil.channel.app.Foresight.Foreseen;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.store.OutboxStore.Message;

/**
 * The one transaction between two messages of a claim: books what came of the one and marks the
 * other as being sent. So no more than one message of a consumer is on its way at any time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Crossing {
  @EJB private Landing landing;
  @EJB private Dispatch dispatch;

  /**
   * Empty if the next one must not go, or not now.
   *
   * @param landed null: there is none before it
   */
  public Optional<Departure> cross(@Nullable Landed landed, Foreseen next, UUID tryId) {
    if (landed != null) {
      landing.land(landed.message(), landed.tryId(), landed.result());
    }
    return dispatch.depart(next, tryId);
  }

  /** A try that has ended. */
  public record Landed(Message message, UUID tryId, SendResult result) {}
}
