package org.tahsil.shared.id;

/** The surrogate key of a portfolio; it never leaves through an API. */
public record PortfolioId(long value) {}
