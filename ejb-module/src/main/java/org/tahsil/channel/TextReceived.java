package org.tahsil.channel;

import java.time.Instant;
import org.tahsil.shared.id.TenantId;

/**
 * A customer wrote back. Fired in the transaction that keeps the text, once.
 *
 * @param from the customer's number, {@code +} and digits
 * @param to what they wrote to: the lender's number or code
 * @param at the business instant of the portfolio that wrote last to this number
 * @param peerReference under which the text is kept, unique
 */
public record TextReceived(
    TenantId tenant,
    Medium medium,
    String from,
    String to,
    String text,
    Instant at,
    String peerReference) {}
