package org.tahsil.architecture.broken.r7.payment;

/** The face of a higher feature. */
public interface Ledger {}
