package org.tahsil.channel.domain;

/**
 * Why a try to send failed.
 *
 * @param code stable, without a person's data
 * @param permanent whether trying again is of no use
 */
public record Failure(String code, boolean permanent) {}
