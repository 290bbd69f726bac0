package org.tahsil.contact.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactChannel;

/**
 * A contact that was made, or was tried.
 *
 * @param inbound whether the customer began it
 * @param account reference of the debt; null: not known, so it counts for each
 * @param agreed whether the customer had agreed to it in person beforehand
 * @param ofHousehold whether it went to another person of the household
 * @param elsewhere true: about a debt of another portfolio, which is not named; null: it was not
 */
public record PastContact(
    Instant at,
    ContactChannel channel,
    boolean inbound,
    @Nullable String account,
    @Nullable String address,
    CallResult result,
    boolean agreed,
    Addressee to,
    boolean ofHousehold,
    @Nullable Boolean elsewhere) {}
