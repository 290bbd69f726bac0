package org.tahsil.arrangement.domain;

import java.time.LocalDate;

/**
 * An instalment.
 *
 * @param no from 1, in the order of due dates
 * @param amount minor units, more than 0
 */
public record Part(int no, LocalDate dueOn, long amount) {}
