package org.tahsil.contact;

/**
 * A decision that a caller wants kept under the caller's own reference.
 *
 * @param now whether the caller named no instant: the request bears the portfolio's now, and a
 *     decision that is known counts as one on the same contact whenever it was made
 */
public record DecisionWish(ContactRequest request, DecisionStage stage, boolean now) {}
