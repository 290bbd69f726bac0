package org.tahsil.api.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.channel.UnknownMessage;

/** The tenant's messages in doubt, longest first. */
@Schema(name = "UnknownMessages")
record UnknownMessageList(List<View> unknownMessages) {

  /** One message in doubt. */
  @Schema(name = "UnknownMessage")
  record View(
      @Schema(description = "The try in doubt, by which it is settled.") UUID tryId,
      UUID messageId,
      String type,
      String recipient,
      @Schema(description = "Code of what broke off.", examples = "SENDER_DIED") String cause,
      Instant at) {

    static View of(UnknownMessage message) {
      return new View(
          message.tryId(),
          message.messageId(),
          message.type(),
          message.recipient(),
          message.cause(),
          message.at());
    }
  }
}
