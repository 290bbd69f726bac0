package org.tahsil.payment.domain;

import java.time.LocalDate;

/**
 * The part of a posting that pays a component of an item.
 *
 * @param amount minor units, more than 0
 * @param valueOn from when it counts: the posting's value date, or the date on which money that
 *     waited as credit found its item
 */
public record Share(
    long postingId, int itemNo, Component component, long amount, LocalDate valueOn) {}
