package org.tahsil.architecture.broken.r3persistence.payment.app;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Persists outside of a store. */
public final class Service {
  @Nullable EntityManager entities;
}
