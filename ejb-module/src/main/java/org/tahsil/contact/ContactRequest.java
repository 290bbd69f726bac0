package org.tahsil.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * A contact that somebody or something would make.
 *
 * @param reference of the caller, unique in a portfolio and stage; the same again gives the same
 *     decision
 * @param customer reference of the person whose debt it is about
 * @param account reference of the debt; null: of no single debt
 * @param address mail address or number; null: none is needed or none is known
 * @param at the instant at which it would reach the customer
 */
public record ContactRequest(
    String reference,
    ContactChannel channel,
    ContactPurpose purpose,
    ContactBy by,
    Addressee to,
    String customer,
    @Nullable String account,
    @Nullable String address,
    MessageContent content,
    Instant at) {

  /**
   * A person would reach the customer about a debt, saying for whom, how to opt out of messages,
   * and threatening no suit.
   */
  public static ContactRequest byPerson(
      ContactChannel channel,
      CustomerRef customer,
      AccountRef account,
      @Nullable String address,
      Instant at) {
    return new ContactRequest(
        "by-person",
        channel,
        ContactPurpose.COLLECTION,
        ContactBy.PERSON,
        Addressee.CUSTOMER,
        customer.value(),
        account.value(),
        address,
        new MessageContent(true, true, null, false, null, null),
        at);
  }

  /** The same contact under another reference. */
  public ContactRequest under(String other) {
    return new ContactRequest(
        other, channel, purpose, by, to, customer, account, address, content, at);
  }

  /** The same contact at another instant. */
  public ContactRequest movedTo(Instant other) {
    return new ContactRequest(
        reference, channel, purpose, by, to, customer, account, address, content, other);
  }
}
