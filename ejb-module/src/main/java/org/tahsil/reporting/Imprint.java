package org.tahsil.reporting;

import java.time.Instant;

/**
 * What a document is made with.
 *
 * @param at the business instant at which it is made
 * @param look of the tenant
 */
public record Imprint(Instant at, ReportLook look) {}
