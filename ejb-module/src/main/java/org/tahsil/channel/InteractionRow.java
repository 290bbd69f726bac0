package org.tahsil.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * A contact as a source tells it.
 *
 * @param account null: about the customer as such
 * @param channel UPPER_SNAKE, for example EMAIL, SMS, CALL
 * @param direction OUTBOUND or INBOUND
 * @param outcome UPPER_SNAKE, for example DELIVERED, NO_ANSWER, PROMISE_TO_PAY
 */
public record InteractionRow(
    CustomerRef customer,
    @Nullable AccountRef account,
    String channel,
    Instant at,
    String direction,
    String outcome,
    @Nullable String note) {}
