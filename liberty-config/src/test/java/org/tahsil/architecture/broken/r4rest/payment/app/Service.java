package org.tahsil.architecture.broken.r4rest.payment.app;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Knows HTTP outside of web. */
public final class Service {
  @Nullable Response answer;
}
