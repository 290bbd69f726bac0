package org.tahsil.night;

import java.util.UUID;

/**
 * The right to work on a night.
 *
 * @param night stable across restarts
 * @param run new for every start, resumption and adoption: whoever holds an older one must halt
 */
public record NightRun(UUID night, UUID run) {}
