package org.tahsil.architecture.broken.r9.payment.app;

/** Behind the face. */
public class LedgerService {}
