package org.tahsil.channel.app.smpp;

import java.time.Instant;
import java.util.List;
import org.tahsil.channel.app.Breakers;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.phone.TextParts;
import org.tahsil.shared.time.RealTime;

/**
 * Gives a text to the first gateway that takes it. The next one is asked only when one surely does
 * not have it, never after a doubt; a gateway that did not answer some times in a row is left alone
 * for a while.
 */
final class GatewayChoice implements AutoCloseable {
  private final List<SmppGateway> gateways;
  private final Breakers breakers = new Breakers();

  GatewayChoice(List<SmppGateway> gateways) {
    this.gateways = List.copyOf(gateways);
  }

  SendResult submit(String to, TextParts text, int reference) {
    SendResult last = refused(gateways.isEmpty() ? "NO_GATEWAY" : "GATEWAYS_AT_REST");
    for (SmppGateway gateway : gateways) {
      Instant now = RealTime.now();
      if (breakers.lets(gateway.name(), now)) {
        last = gateway.submit(to, text, reference);
        breakers.learn(gateway.name(), last, now);
        if (!isSurelyFree(last)) {
          return last;
        }
      }
    }
    return last;
  }

  /** Whether another gateway may be asked: this one has nothing, and the text is not at fault. */
  private static boolean isSurelyFree(SendResult result) {
    return result instanceof SendResult.Refused refused && !refused.failure().permanent();
  }

  private static SendResult refused(String code) {
    return new SendResult.Refused(new Failure(code, false));
  }

  @Override
  public void close() {
    gateways.forEach(SmppGateway::close);
  }
}
