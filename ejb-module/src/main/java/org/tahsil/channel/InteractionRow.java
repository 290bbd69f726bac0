package org.tahsil.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * A contact with a customer as a source tells it.
 *
 * @param account null if it was about no account in particular
 * @param channel EMAIL, SMS, CALL, IVR, WHATSAPP, PUSH, LETTER, VISIT, CHAT or PORTAL; any case
 * @param direction INBOUND (from the customer) or OUTBOUND; any case
 * @param outcome UPPER_SNAKE code such as PROMISE_TO_PAY or NO_ANSWER; any case
 */
public record InteractionRow(
    CustomerRef customer,
    @Nullable AccountRef account,
    String channel,
    Instant at,
    String direction,
    String outcome,
    @Nullable String note) {}
