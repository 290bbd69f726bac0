package org.tahsil.architecture.broken.r10.payment.domain;

/** Computes money in floating point. */
public final class Rate {
  final double percent = 1.5;
}
