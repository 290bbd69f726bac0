package org.tahsil.intake.domain;

/**
 * A record of a file as it stands there.
 *
 * @param line physical line on which it starts, from 1
 * @param text without the line end that closes it
 * @param tooLong whether the text was cut off
 */
public record RawRecord(long line, String text, boolean tooLong) {}
