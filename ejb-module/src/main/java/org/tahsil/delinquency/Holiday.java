package org.tahsil.delinquency;

import java.time.LocalDate;

/**
 * A day on which a portfolio's banks do not work, beside the days off of every week.
 *
 * @param source the calendar or notice that names it
 */
public record Holiday(LocalDate on, String name, String source) {}
