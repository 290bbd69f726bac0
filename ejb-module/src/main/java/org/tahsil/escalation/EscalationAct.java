package org.tahsil.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * Something that was done with an escalation, and where it stood then.
 *
 * @param version 1 for the proposal, and so on
 * @param item of TICK: code of the item
 * @param date of TICK: the item's date
 * @param amount overdue of the customer when a second person was asked or the step began
 * @param at business instant
 */
public record EscalationAct(
    int version,
    EscalationAction action,
    EscalationState state,
    @Nullable String item,
    @Nullable String reference,
    @Nullable LocalDate date,
    @Nullable Money amount,
    @Nullable String note,
    String by,
    LocalDate on,
    Instant at) {}
