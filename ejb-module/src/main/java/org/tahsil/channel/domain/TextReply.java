package org.tahsil.channel.domain;

/**
 * A text that a customer sent.
 *
 * @param from the customer's number, {@code +} and digits
 * @param to the lender's number or code
 */
public record TextReply(String gateway, String from, String to, String text) {}
