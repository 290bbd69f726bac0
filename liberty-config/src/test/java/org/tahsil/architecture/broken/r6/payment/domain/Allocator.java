package org.tahsil.architecture.broken.r6.payment.domain;

/** The inside of a feature. */
public final class Allocator {}
