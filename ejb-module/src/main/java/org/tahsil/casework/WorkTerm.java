package org.tahsil.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/**
 * The figures of a bucket behind the order of the worklist.
 *
 * @param leastLikelihood that the customer pays, whatever the risk score says; per mille
 * @param agentEffect the share of such money that comes because an agent asks; per mille
 * @param leastPromise how much of what is overdue on an account its open promises must cover to
 *     take it off the list, per mille; 0: any does
 * @param cost of one contact, zero or more
 * @param validFrom the first day on which they count; null: the product's own
 */
public record WorkTerm(
    Bucket bucket,
    int leastLikelihood,
    int agentEffect,
    int leastPromise,
    Money cost,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {}
