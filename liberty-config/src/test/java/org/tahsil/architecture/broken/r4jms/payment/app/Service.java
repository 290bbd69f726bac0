package org.tahsil.architecture.broken.r4jms.payment.app;

import jakarta.jms.JMSContext;
import org.jspecify.annotations.Nullable;

/** Sends messages outside of jms. */
public final class Service {
  @Nullable JMSContext messages;
}
