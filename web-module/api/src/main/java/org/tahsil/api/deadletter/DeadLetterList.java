package org.tahsil.api.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.channel.DeadLetter;

/** The tenant's messages that could not be delivered, newest first. */
@Schema(name = "DeadLetters")
record DeadLetterList(List<View> deadLetters) {

  /** One message. */
  @Schema(name = "DeadLetter")
  record View(UUID id, String type, String recipient, int attempts, String lastError, Instant at) {

    static View of(DeadLetter letter) {
      return new View(
          letter.id(),
          letter.type(),
          letter.recipient(),
          letter.attempts(),
          letter.lastError(),
          letter.at());
    }
  }
}
