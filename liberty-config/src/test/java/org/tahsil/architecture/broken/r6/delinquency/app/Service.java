package org.tahsil.architecture.broken.r6.delinquency.app;

import org.tahsil.architecture.broken.r6.payment.domain.Allocator;

/** Reaches into another feature. */
public final class Service {
  final Allocator allocator = new Allocator();
}
