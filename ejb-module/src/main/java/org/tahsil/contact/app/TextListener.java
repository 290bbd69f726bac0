package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.channel.InboundText;
import org.tahsil.contact.Replies;

/** Hears texts that parts of the product below contact receive. */
@ApplicationScoped
public class TextListener {
  @Inject private Replies replies;

  void heard(@Observes InboundText text) {
    replies.take(text, "system");
  }
}
