package org.tahsil.channel.app.http;

import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.tahsil.channel.domain.SendResult;

/** Hands texts to a gateway by HTTP that knows them again. */
public final class HttpTextGateway {
  private final KnowingPeer peer;
  private final String sender;

  /**
   * @param token sent as bearer token
   * @param sender what phones show as the sender
   * @param answerWithin after which time without an answer the gateway is asked again, later
   */
  public HttpTextGateway(URI address, String token, String sender, Duration answerWithin) {
    this.peer = new KnowingPeer("http-1", address, token, answerWithin);
    this.sender = sender;
  }

  /** Gives a text to the gateway; the same id is the same text. */
  public SendResult submit(UUID id, String to, String text) {
    return peer.submit(
        id,
        Json.createObjectBuilder()
            .add("from", sender)
            .add("to", to)
            .add("text", text)
            .build()
            .toString());
  }
}
