package org.tahsil.channel.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway says of a part of a text.
 *
 * @param peerId the gateway's id of the part, in one form
 * @param error the network's code, empty if none is told
 * @param from the number that the part was sent to
 * @param reference by which the try can be found if its answer was lost; null: not told
 */
public record TextReceipt(
    String gateway,
    String peerId,
    ReceiptState state,
    String error,
    String from,
    @Nullable Integer reference) {}
