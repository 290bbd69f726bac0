package org.tahsil.channel;

import java.time.Instant;
import org.tahsil.shared.id.TenantId;

/**
 * A text that came in at the lender's number or mailbox. Whoever receives texts fires it as a CDI
 * event in the transaction that takes it in: it is heard within that transaction, and a text that
 * cannot be taken throws {@link org.tahsil.shared.outcome.RefusedException}.
 *
 * @param medium SMS, EMAIL or WHATSAPP
 * @param sender number or mail address from which it came, as the gateway writes it
 * @param text at most 2,000 characters count; of a mail the plain part without what it quotes
 * @param at real instant at which the gateway had it
 * @param reference of the gateway, unique for the tenant and medium: the same text under it again
 *     changes nothing
 */
public record InboundText(
    TenantId tenant, String medium, String sender, String text, Instant at, String reference) {

  /** The same text under another reference. */
  public InboundText under(String other) {
    return new InboundText(tenant, medium, sender, text, at, other);
  }
}
