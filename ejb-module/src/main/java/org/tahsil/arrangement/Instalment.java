package org.tahsil.arrangement;

import java.time.LocalDate;
import org.tahsil.shared.money.Money;

/** An amount to be paid by a date. */
public record Instalment(LocalDate dueOn, Money amount) {}
