package org.tahsil.channel.app;

import java.util.EnumMap;
import java.util.Map;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Line;
import org.tahsil.channel.domain.Sender.Outgoing;

/** The lines to peers that the messages of a claim use one after the other. */
final class Lines {
  private final Senders senders;
  private final Map<Medium, Line> open = new EnumMap<>(Medium.class);

  Lines(Senders senders) {
    this.senders = senders;
  }

  SendResult send(Outgoing message) {
    return open.computeIfAbsent(message.content().medium(), medium -> senders.of(medium).line())
        .send(message);
  }

  void close() {
    open.values().forEach(Line::close);
    open.clear();
  }
}
